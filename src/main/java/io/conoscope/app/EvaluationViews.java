package io.conoscope.app;

import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.run.RunTab;
import io.conoscope.ui.run.distribution.DistributionPanel;
import io.conoscope.ui.run.epoch.EvaluationPulse;
import io.conoscope.ui.run.evaluation.EvaluationsModel;
import io.conoscope.ui.run.film.FilmPanel;
import io.conoscope.ui.run.retrieval.RetrievalPanel;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;

import java.util.List;
import java.util.function.Function;

/// The tabs that show what evaluations left in run folders.
final class EvaluationViews {

    private final EvaluationsModel model;
    private final Workbench bench;
    private final Messages words;
    private final Pools pools;

    EvaluationViews(RunsModel runs, Workbench bench, Pools pools, Messages words) {
        this.bench = bench;
        this.pools = pools;
        this.words = words;
        model = new EvaluationsModel(runs, pools.background(TaskKind.EVALUATIONS), words);
    }

    /// Whether the film's points glide.
    BooleanProperty glidesProperty() {
        return model.epoch().glidesProperty();
    }

    /// The tabs, from the left.
    ///
    /// @param exports by the title of their dialogs, save what the tabs show
    /// @param open    asks for runs to open
    List<RunTab> views(Function<String, FigureExport> exports, Runnable open) {
        var files = exports.apply("dialog.chart");
        return List.of(
                new RunTab(
                        "distributions",
                        () ->
                                new DistributionPanel(
                                        model,
                                        pools.background(TaskKind.DISTRIBUTIONS),
                                        words,
                                        files,
                                        open)),
                new RunTab("retrieval", () -> new RetrievalPanel(model, words, files, open)),
                new RunTab(
                        "film",
                        () -> new FilmPanel(model, film(exports.apply("film.save")), words, open)));
    }

    private FilmPanel.Context film(FigureExport export) {
        return new FilmPanel.Context(
                pools.background(TaskKind.EVALUATIONS),
                pools.background(TaskKind.FILM),
                pools.background(TaskKind.FILM_EXPORT),
                bench.jobs(),
                export);
    }

    /// Looks for new evaluations while the workspace is on screen.
    void follow(Node workspace) {
        EvaluationPulse.follow(workspace, model);
    }
}

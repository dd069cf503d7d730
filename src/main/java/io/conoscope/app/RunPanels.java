package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FrameActions;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Banner;
import io.conoscope.ui.run.RunList;
import io.conoscope.ui.run.RunView;
import io.conoscope.ui.run.RunsPanel;
import io.conoscope.ui.run.TagTree;
import io.conoscope.ui.run.chart.ChartFiles;
import io.conoscope.ui.run.chart.ChartsModel;
import io.conoscope.ui.run.chart.ChartsPanel;
import io.conoscope.ui.run.draw.FilePlace;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.TagsModel;
import io.conoscope.ui.session.status.Notices;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The workspace of runs, put together when it is first shown.
final class RunPanels {

    private final Commands commands;
    private final TrainingParts training;
    private final RunsModel runs;
    private final TagsModel tags;
    private final Messages words;
    private final Pools pools;
    private final EvaluationViews evaluations;

    /// @param training trains
    RunPanels(Commands commands, TrainingParts training, Pools pools, Messages words) {
        this.training = training;
        this.commands = commands;
        this.runs = commands.runs();
        this.tags = new TagsModel(runs);
        this.words = words;
        this.pools = pools;
        this.evaluations = new EvaluationViews(runs, commands.bench(), pools, words);
        evaluations.glidesProperty().bind(commands.window().glidesProperty());
    }

    Region workspace(FrameActions frame) {
        var list =
                new VBox(
                        new RunList(runs, words, commands::openRunFolder),
                        training.actions(commands, frame));
        VBox.setVgrow(list.getChildren().getFirst(), Priority.ALWAYS);
        var panel = new RunsPanel(List.of(list, new TagTree(tags, words)), views(), words);
        VBox.setVgrow(panel, Priority.ALWAYS);
        evaluations.follow(panel);
        var notices = commands.bench().notices();
        return new VBox(new Banner("banner-runs", notices.at(Notices.Place.RUNS), words), panel);
    }

    /// The tabs, from the left.
    private List<RunView> views() {
        var views = new ArrayList<RunView>();
        views.add(new RunView("charts", this::charts));
        views.addAll(evaluations.views(files(), commands::openRunFolder));
        return views;
    }

    private FilePlace files() {
        var notices = commands.bench().notices();
        return new FilePlace(
                (name, kind) ->
                        commands.files().chooseTarget("dialog.chart", name + '.' + kind, kind),
                pools.background(TaskKind.FILES),
                failure -> notices.fail(Notices.Place.RUNS, failure, null));
    }

    private Region charts() {
        return new ChartsPanel(
                new ChartsModel(runs, tags),
                words,
                pools.executor(TaskKind.CHARTS),
                new ChartFiles(files()),
                commands::openRunFolder);
    }
}

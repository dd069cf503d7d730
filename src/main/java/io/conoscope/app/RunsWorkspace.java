package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FigureNotices;
import io.conoscope.app.command.FrameActions;
import io.conoscope.app.command.PathLinks;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.sheet.Banner;
import io.conoscope.ui.run.RunList;
import io.conoscope.ui.run.RunTab;
import io.conoscope.ui.run.RunsPanel;
import io.conoscope.ui.run.TagTree;
import io.conoscope.ui.run.chart.ChartFiles;
import io.conoscope.ui.run.chart.ChartsModel;
import io.conoscope.ui.run.chart.ChartsPanel;
import io.conoscope.ui.run.difference.DifferencesModel;
import io.conoscope.ui.run.difference.DifferencesPanel;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.TagsModel;
import io.conoscope.ui.session.status.Notices;
import io.conoscope.ui.session.viewstate.ViewParts;

import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The workspace of runs, put together when it is first shown.
final class RunsWorkspace {

    private final Commands commands;
    private final TrainingParts training;
    private final RunsModel runs;
    private final TagsModel tags;
    private final Messages words;
    private final Pools pools;
    private final EvaluationViews evaluations;

    /// @param training trains
    RunsWorkspace(Commands commands, TrainingParts training, Pools pools, Messages words) {
        this.training = training;
        this.commands = commands;
        this.runs = commands.runs();
        this.tags = new TagsModel(runs);
        this.words = words;
        this.pools = pools;
        this.evaluations = new EvaluationViews(runs, commands.bench(), pools, words);
        evaluations.glidesProperty().bind(commands.window().glidesProperty());
    }

    /// Keeps its part of the view from now on.
    RunsWorkspace keep(ViewParts parts) {
        parts.tags()
                .attach(
                        () -> Optional.ofNullable(tags.wanted()),
                        wanted -> tags.want(wanted.orElse(null)));
        return this;
    }

    Region workspace(FrameActions frame) {
        var open = new RunList(runs, words, commands::openRunFolder);
        open.offer(new PathLinks("runs.made", commands.window().made(), words, commands::openRuns));
        var list = new VBox(open, training.actions(commands, frame));
        VBox.setVgrow(list.getChildren().getFirst(), Priority.ALWAYS);
        var window = commands.window();
        var panel =
                new RunsPanel(
                        List.of(list, new TagTree(tags, words)),
                        views(),
                        words,
                        new RunsPanel.Sizes(window.panelsProperty(), window::remember));
        evaluations.follow(panel);
        var notices = commands.bench().notices();
        var banner = new Banner("banner-runs", notices.at(Notices.Location.RUNS), words);
        // Over the panel, so that nothing moves under the mouse.
        StackPane.setAlignment(banner, Pos.TOP_CENTER);
        banner.setMaxHeight(Region.USE_PREF_SIZE);
        return new StackPane(panel, banner);
    }

    /// The tabs, from the left.
    private List<RunTab> views() {
        var views = new ArrayList<RunTab>();
        views.add(new RunTab("charts", this::charts));
        views.addAll(evaluations.views(this::export, commands::openRunFolder));
        views.add(new RunTab("differences", this::differences));
        return views;
    }

    private FigureExport export(String title) {
        return new FigureExport(
                commands.files().target(title),
                pools.background(TaskKind.FILES),
                new FigureNotices(commands.bench().notices(), Notices.Location.RUNS, words));
    }

    private Region differences() {
        var reading = pools.background(TaskKind.EVALUATIONS);
        return new DifferencesPanel(new DifferencesModel(runs, reading, words), words);
    }

    private Region charts() {
        return new ChartsPanel(
                new ChartsModel(runs, tags),
                words,
                pools.executor(TaskKind.CHARTS),
                new ChartFiles(export("dialog.chart")),
                commands::openRunFolder);
    }
}

package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FigureNotices;
import io.conoscope.app.command.FrameActions;
import io.conoscope.app.command.PathLinks;
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
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.TagsModel;
import io.conoscope.ui.session.status.Notices;
import io.conoscope.ui.session.viewstate.ViewParts;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
        VBox.setVgrow(panel, Priority.ALWAYS);
        evaluations.follow(panel);
        var notices = commands.bench().notices();
        return new VBox(new Banner("banner-runs", notices.at(Notices.Location.RUNS), words), panel);
    }

    /// The tabs, from the left.
    private List<RunTab> views() {
        var views = new ArrayList<RunTab>();
        views.add(new RunTab("charts", this::charts));
        views.addAll(evaluations.views(this::export, commands::openRunFolder));
        return views;
    }

    private FigureExport export(String title) {
        return new FigureExport(
                commands.files().target(title),
                pools.background(TaskKind.FILES),
                new FigureNotices(commands.bench().notices(), Notices.Location.RUNS, words));
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

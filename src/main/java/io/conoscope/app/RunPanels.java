package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.status.Banner;
import io.conoscope.ui.kit.Words;
import io.conoscope.ui.run.RunList;
import io.conoscope.ui.run.RunView;
import io.conoscope.ui.run.RunsPanel;
import io.conoscope.ui.run.TagTree;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.TagsModel;
import io.conoscope.ui.session.status.Notices;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The workspace of runs, put together when it is first shown.
final class RunPanels {

    private final Commands commands;
    private final RunsModel runs;
    private final TagsModel tags;
    private final Words words;
    private final EvaluationViews evaluations;

    RunPanels(Commands commands, Words words) {
        this.commands = commands;
        this.runs = commands.runs();
        this.tags = new TagsModel(runs);
        this.words = words;
        evaluations = new EvaluationViews(runs, words);
    }

    Region workspace() {
        var list = new RunList(runs, words, commands::openRunFolder);
        var panel = new RunsPanel(List.of(list, new TagTree(tags, words)), views(), words);
        VBox.setVgrow(panel, Priority.ALWAYS);
        evaluations.follow(panel);
        var notices = commands.bench().notices();
        return new VBox(new Banner("banner-runs", notices.at(Notices.Place.RUNS), words), panel);
    }

    /// The tabs, from the left.
    private List<RunView> views() {
        var views = new ArrayList<RunView>();
        views.add(new RunView("charts", StackPane::new));
        views.addAll(evaluations.views());
        return views;
    }
}

package io.conoscope.app;

import io.conoscope.ui.kit.Words;
import io.conoscope.ui.run.RunList;
import io.conoscope.ui.run.RunView;
import io.conoscope.ui.run.RunsPanel;
import io.conoscope.ui.session.run.RunsModel;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/// The workspace of runs, put together when it is first shown.
final class RunPanels {

    private final RunsModel runs;
    private final Words words;

    RunPanels(RunsModel runs, Words words) {
        this.runs = runs;
        this.words = words;
    }

    Region workspace() {
        return new RunsPanel(List.of(new RunList(runs, words)), views(), words);
    }

    /// The tabs, from the left.
    private List<RunView> views() {
        return List.of(new RunView("charts", StackPane::new));
    }
}

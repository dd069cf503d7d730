package io.conoscope.ui.run;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import java.util.List;

/// The workspace of runs: what is open on the left, a tab for each way to look at it on the right.
public final class RunsPanel extends BorderPane {

    private static final double LIST_WIDTH = 288;

    private final TabPane tabs = new TabPane();
    private final SplitPane columns = new SplitPane();
    private boolean placed;

    /// @param list  the runs, and below them what can be chosen of them
    /// @param views the tabs, from the left
    public RunsPanel(List<? extends Region> list, List<RunTab> views, Messages words) {
        setId("runs");
        getStyleClass().add("cs-panel");
        var left = new SplitPane(list.toArray(Region[]::new));
        left.setId("runs-left");
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.4);
        left.setMinWidth(200);
        SplitPane.setResizableWithParent(left, false);
        tabs.setId("runs-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        views.forEach(view -> tabs.getTabs().add(tab(view, words)));
        columns.setId("runs-columns");
        columns.getItems().setAll(left, tabs);
        columns.widthProperty().subscribe(this::placeOnce);
        setCenter(columns);
    }

    private static Tab tab(RunTab view, Messages words) {
        var tab = new Tab(words.get("runs." + view.name()));
        tab.setId("runs-tab-" + view.name());
        tab.setTooltip(Tooltips.of(words.get("runs." + view.name() + ".tip")));
        tab.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected && tab.getContent() == null) {
                                tab.setContent(view.region().get());
                            }
                        });
        return tab;
    }

    private void placeOnce() {
        if (!placed && columns.getWidth() > 1) {
            placed = true;
            columns.setDividerPosition(0, LIST_WIDTH / columns.getWidth());
        }
    }
}

package io.conoscope.ui.run;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.control.DividerMemory;
import io.conoscope.ui.session.viewstate.PanelView;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The workspace of runs: what is open on the left, a tab for each way to look at it on the right.
public final class RunsPanel extends BorderPane {

    private static final Set<KeyCode> OF_THE_VIEW =
            EnumSet.of(
                    KeyCode.SPACE,
                    KeyCode.P,
                    KeyCode.COMMA,
                    KeyCode.PERIOD,
                    KeyCode.HOME,
                    KeyCode.END);

    private final TabPane tabs = new TabPane();
    private final SplitPane columns = new SplitPane();

    /// Where the user wants the dividers.
    ///
    /// @param panels the sizes that count; whatever else is in them stays as it is
    /// @param keep   hears that a divider was moved
    public record Sizes(
            ReadOnlyObjectProperty<PanelView> panels, Consumer<? super PanelView> keep) {

        /// Those of a new window, which nobody keeps.
        public static Sizes usual() {
            return new Sizes(new SimpleObjectProperty<>(PanelView.DEFAULT), moved -> {});
        }
    }

    /// @param list  the runs, and below them what can be chosen of them
    /// @param views the tabs, from the left
    public RunsPanel(List<? extends Region> list, List<RunTab> views, Messages words, Sizes sizes) {
        setId("runs");
        getStyleClass().add("cs-panel");
        var left = new SplitPane(list.toArray(Region[]::new));
        left.setId("runs-left");
        left.setOrientation(Orientation.VERTICAL);
        left.setMinWidth(200);
        SplitPane.setResizableWithParent(left, false);
        tabs.setId("runs-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        views.forEach(view -> tabs.getTabs().add(tab(view, words)));
        tabs.addEventFilter(KeyEvent.KEY_PRESSED, this::handOn);
        columns.setId("runs-columns");
        columns.getItems().setAll(left, tabs);
        setCenter(columns);
        keepDividers(left, sizes);
    }

    /// Whoever has clicked a tab means its view by the keys that play and step; arrows still go
    /// from tab to tab.
    private void handOn(KeyEvent event) {
        var view = tabs.getSelectionModel().getSelectedItem().getContent();
        if (event.getTarget() == tabs && view != null && OF_THE_VIEW.contains(event.getCode())) {
            Event.fireEvent(view, event.copyFor(view, view));
            event.consume();
        }
    }

    private void keepDividers(SplitPane left, Sizes sizes) {
        var panels = sizes.panels();
        var width =
                new DividerMemory(
                        columns,
                        length -> new double[] {panels.get().runsWidth() / length},
                        (positions, length) ->
                                sizes.keep()
                                        .accept(
                                                panels.get()
                                                        .withRuns(
                                                                Math.rint(positions[0] * length),
                                                                panels.get().runsShare())));
        var share =
                new DividerMemory(
                        left,
                        length -> new double[] {panels.get().runsShare()},
                        (positions, length) ->
                                sizes.keep()
                                        .accept(
                                                panels.get()
                                                        .withRuns(
                                                                panels.get().runsWidth(),
                                                                positions[0])));
        panels.subscribe(
                (before, now) -> {
                    width.place();
                    share.place();
                });
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
}

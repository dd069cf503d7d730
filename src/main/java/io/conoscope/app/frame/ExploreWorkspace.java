package io.conoscope.app.frame;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.Panels;
import io.conoscope.app.command.WindowModel;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Banner;
import io.conoscope.ui.scatter.foot.ScatterFeet;
import io.conoscope.ui.session.status.Notices;
import io.conoscope.ui.session.viewstate.PanelView;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;

/// Photos on the left, the scatter in the middle, histogram, measures and details on the right.
/// Sizes are kept in pixels, so that a larger window gives its room to the scatter.
final class ExploreWorkspace extends BorderPane {

    private final WindowModel window;
    private final SplitPane columns = new SplitPane();
    private final SplitPane side = new SplitPane();
    private final Region browser;
    private final Region middle;
    private boolean placed;

    /// @param openLibrary shows the model library
    ExploreWorkspace(Panels panels, Commands commands, Messages words, Runnable openLibrary) {
        this.window = commands.window();
        var notices = commands.bench().notices();
        browser = framed("panel-browser", panels.browser());
        middle =
                framed(
                        "panel-scatter",
                        new Banner("banner-scatter", notices.at(Notices.Location.SCATTER), words),
                        panels.scatter(),
                        panels.scatterFeet(),
                        new ChanceLine(commands, words, openLibrary),
                        new SubjectLine(commands.bench().session(), words));
        var histogram =
                framed(
                        "panel-histogram",
                        new Banner(
                                "banner-histogram", notices.at(Notices.Location.HISTOGRAM), words),
                        panels.histogram());
        side.setId("explore-side");
        side.setOrientation(Orientation.VERTICAL);
        side.getItems()
                .setAll(
                        histogram,
                        framed("panel-measures", panels.measures()),
                        framed("panel-details", panels.details()));
        columns.setId("explore-columns");
        SplitPane.setResizableWithParent(browser, false);
        SplitPane.setResizableWithParent(side, false);
        setCenter(columns);
        window.browserShownProperty().subscribe((before, now) -> arrange());
        window.sideShownProperty().subscribe((before, now) -> arrange());
        columns.widthProperty().subscribe(this::placeOnce);
        side.heightProperty().subscribe(this::placeOnce);
        arrange();
    }

    /// One below the other; a banner lies over the top of the others and pushes none of them.
    private static Region framed(String id, Node... content) {
        var column = new VBox();
        var frame = new StackPane(column);
        frame.setId(id);
        frame.setMinSize(0, 0);
        frame.setAlignment(Pos.TOP_LEFT);
        frame.getStyleClass().add("cs-panel");
        for (var node : content) {
            if (node instanceof Banner banner) {
                StackPane.setAlignment(banner, Pos.TOP_CENTER);
                banner.setMaxHeight(USE_PREF_SIZE);
                frame.getChildren().add(banner);
                continue;
            }
            column.getChildren().add(node);
            boolean line =
                    node instanceof SubjectLine
                            || node instanceof ChanceLine
                            || node instanceof ScatterFeet;
            if (!line) {
                VBox.setVgrow(node, Priority.ALWAYS);
            }
        }
        return frame;
    }

    private void arrange() {
        keepSizes();
        var items = new ArrayList<Region>();
        if (window.browserShownProperty().get()) {
            items.add(browser);
        }
        items.add(middle);
        if (window.sideShownProperty().get()) {
            items.add(side);
        }
        columns.getItems().setAll(items);
        placed = false;
        placeOnce();
    }

    private void placeOnce() {
        double width = columns.getWidth();
        if (placed || width < 1) {
            return;
        }
        var sizes = window.panels();
        int divider = 0;
        if (columns.getItems().contains(browser)) {
            columns.setDividerPosition(divider++, sizes.browserWidth() / width);
        }
        if (columns.getItems().contains(side)) {
            columns.setDividerPosition(divider, 1 - sizes.sideWidth() / width);
            placeSide(sizes);
        }
        placed = side.getHeight() > 1 || !columns.getItems().contains(side);
    }

    private void placeSide(PanelView sizes) {
        side.setDividerPositions(
                sizes.histogramShare(), sizes.histogramShare() + sizes.measuresShare());
    }

    /// Gives the panels the sizes that the window remembers.
    void takeSizes() {
        placed = false;
        placeOnce();
    }

    /// Tells the window's memory how large the panels are now: up to the middles of the dividers,
    /// as they are placed, so that nothing shrinks from one window to the next.
    void keepSizes() {
        if (!placed || columns.getWidth() < 1) {
            return;
        }
        var before = window.panels();
        boolean sideThere = columns.getItems().contains(side);
        var shares = side.getDividerPositions();
        var dividers = columns.getDividerPositions();
        double width = columns.getWidth();
        window.remember(
                new PanelView(
                        window.browserShownProperty().get(),
                        window.sideShownProperty().get(),
                        columns.getItems().contains(browser)
                                ? dividers[0] * width
                                : before.browserWidth(),
                        sideThere
                                ? (1 - dividers[dividers.length - 1]) * width
                                : before.sideWidth(),
                        sideThere ? shares[0] : before.histogramShare(),
                        sideThere ? shares[1] - shares[0] : before.measuresShare(),
                        before.compareShare()));
    }
}

package io.conoscope.app.frame;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.Panels;
import io.conoscope.app.command.WindowModel;
import io.conoscope.ui.kit.DividerMemory;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Banner;
import io.conoscope.ui.scatter.foot.ScatterFeet;
import io.conoscope.ui.session.status.Notices;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;

/// Photos on the left, the scatter in the middle, histogram, measures and details on the right.
/// Widths are kept in pixels, so that a larger window gives its room to the scatter.
final class ExploreWorkspace extends BorderPane {

    private final WindowModel window;
    private final SplitPane columns = new SplitPane();
    private final SplitPane side = new SplitPane();
    private final Region browser;
    private final Region middle;
    private final DividerMemory widths;

    ExploreWorkspace(Panels panels, Commands commands, Messages words) {
        this.window = commands.window();
        var notices = commands.bench().notices();
        browser = framed("panel-browser", panels.browser());
        middle =
                framed(
                        "panel-scatter",
                        new Banner("banner-scatter", notices.at(Notices.Location.SCATTER), words),
                        panels.scatter(),
                        panels.scatterFeet(),
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
        widths = new DividerMemory(columns, this::columnPositions, this::columnsMoved);
        var heights = new DividerMemory(side, length -> sidePositions(), this::sideMoved);
        window.panelsProperty()
                .subscribe(
                        (before, now) -> {
                            widths.place();
                            heights.place();
                        });
        arrange();
    }

    private static Region framed(String id, javafx.scene.Node... content) {
        var frame = new VBox(content);
        frame.setId(id);
        frame.getStyleClass().add("cs-panel");
        for (var node : content) {
            boolean line =
                    node instanceof Banner
                            || node instanceof SubjectLine
                            || node instanceof ScatterFeet;
            if (!line) {
                VBox.setVgrow(node, Priority.ALWAYS);
            }
        }
        return frame;
    }

    private void arrange() {
        var items = new ArrayList<Region>();
        if (window.browserShownProperty().get()) {
            items.add(browser);
        }
        items.add(middle);
        if (window.sideShownProperty().get()) {
            items.add(side);
        }
        columns.getItems().setAll(items);
        widths.place();
    }

    private boolean shows(Region panel) {
        return columns.getItems().contains(panel);
    }

    private double[] columnPositions(double width) {
        var sizes = window.panels();
        double left = sizes.browserWidth() / width;
        double right = 1 - sizes.sideWidth() / width;
        if (shows(browser)) {
            return shows(side) ? new double[] {left, right} : new double[] {left};
        }
        return shows(side) ? new double[] {right} : new double[0];
    }

    private void columnsMoved(double[] positions, double width) {
        var before = window.panels();
        window.remember(
                before.withWidths(
                        shows(browser) ? Math.rint(positions[0] * width) : before.browserWidth(),
                        shows(side)
                                ? Math.rint((1 - positions[positions.length - 1]) * width)
                                : before.sideWidth()));
    }

    private double[] sidePositions() {
        var sizes = window.panels();
        return new double[] {
            sizes.histogramShare(), sizes.histogramShare() + sizes.measuresShare()
        };
    }

    private void sideMoved(double[] positions, double height) {
        window.remember(window.panels().withShares(positions[0], positions[1] - positions[0]));
    }
}

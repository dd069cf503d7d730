package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.TagText;
import io.conoscope.ui.run.curve.AxisRange;
import io.conoscope.ui.run.draw.ChartLine;
import io.conoscope.ui.run.draw.ChartPicture;
import io.conoscope.ui.run.draw.ChartRequest;
import io.conoscope.ui.run.draw.ChartSheets;
import io.conoscope.ui.run.draw.ChartView;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// The lines of one tag with their axes. They are drawn on another thread, one picture at a time,
/// only the newest waiting. FX thread only.
final class ChartPlot extends Region {

    private static final double LEFT = 58;
    private static final double RIGHT = 12;
    private static final double TOP = 6;
    private static final double BOTTOM = 38;

    /// What all plots share.
    ///
    /// @param raster draws
    /// @param fx     takes what was drawn
    record Context(
            ChartsModel model, ChartInks inks, Messages words, Executor raster, Executor fx) {}

    private final Context context;
    private final String tag;
    private final ImageView view = new ImageView();
    private final PlotAxes axes;
    private final PlotOverlay overlay;
    private final Label empty = new Label();
    private final ChartSheets sheets = new ChartSheets();
    private List<ChartLine> lines = List.of();
    private @Nullable ChartPicture picture;
    private @Nullable ChartRequest waiting;
    private @Nullable Rectangle2D box;
    private String axisName = "";
    private boolean busy;
    private boolean hovered;

    ChartPlot(String tag, Context context) {
        this.tag = tag;
        this.context = context;
        this.axes = new PlotAxes(context.inks());
        this.overlay = new PlotOverlay(context.inks(), context.words());
        getStyleClass().add("chart-plot");
        setFocusTraversable(true);
        setAccessibleText(title());
        view.setSmooth(false);
        view.setManaged(false);
        axes.setManaged(false);
        overlay.setManaged(false);
        empty.getStyleClass().add("cs-small");
        empty.setManaged(false);
        empty.setMouseTransparent(true);
        getChildren().setAll(view, axes, overlay, empty);
        new PlotGestures(this, context.model()).listen();
    }

    String tag() {
        return tag;
    }

    /// The tag and what it is called in words, as they stand above the chart.
    String title() {
        return TagText.heading(tag, context.words());
    }

    /// The last picture drawn; null before the first.
    @Nullable ChartPicture picture() {
        return picture;
    }

    /// The name of the axis below.
    String axisName() {
        return axisName;
    }

    /// Where the lines are.
    Rectangle2D inside() {
        return new Rectangle2D(
                LEFT,
                TOP,
                Math.max(1, Math.floor(getWidth()) - LEFT - RIGHT),
                Math.max(1, Math.floor(getHeight()) - TOP - BOTTOM));
    }

    /// Narrows the values that show; null shows what the visible points need.
    void setValues(@Nullable AxisRange span) {
        context.model().narrow(tag, span);
        draw();
    }

    /// Draws as soon as possible, from what there is now.
    void draw() {
        if (getScene() == null || !getParent().isVisible() || getWidth() < LEFT + RIGHT + 8) {
            return;
        }
        waiting = order();
        next();
    }

    private ChartRequest order() {
        var model = context.model();
        var inside = inside();
        var sources =
                model.runs().shown().stream()
                        .map(run -> new ChartLine.Source(run, run.data()))
                        .toList();
        var window = getScene().getWindow();
        return new ChartRequest(
                tag,
                sources,
                model.axisProperty().get(),
                model.smoothingProperty().get(),
                new ChartView(
                        model.windowProperty().get(),
                        model.valuesOf(tag),
                        model.logXProperty().get(),
                        model.logYProperty().get(),
                        model.outliersProperty().get()),
                context.inks().look(),
                inside.getWidth(),
                inside.getHeight(),
                window == null ? 1 : Math.max(1, window.getRenderScaleX()));
    }

    private void next() {
        var order = waiting;
        if (busy || order == null) {
            return;
        }
        waiting = null;
        busy = true;
        var sheet = sheets.next(order.columns(), order.rows());
        var before = lines;
        try {
            context.raster().execute(() -> draw(order, sheet, before));
        } catch (RejectedExecutionException e) {
            // The window is closing: the last picture stays.
            busy = false;
        }
    }

    private void draw(ChartRequest order, ChartSheets.Sheet sheet, List<ChartLine> before) {
        ChartPicture drawn = null;
        try {
            var found = order.picture(before);
            found.draw(sheet.pixels(), order.look(), order.scale());
            drawn = found;
        } finally {
            var done = drawn;
            context.fx().execute(() -> finished(order, sheet, done));
        }
    }

    private void finished(
            ChartRequest order, ChartSheets.Sheet sheet, @Nullable ChartPicture done) {
        busy = false;
        if (done != null) {
            picture = done;
            lines = done.lines();
            view.setImage(sheet.shown());
            view.setFitWidth(sheet.pixels().width() / order.scale());
            view.setFitHeight(sheet.pixels().height() / order.scale());
            axisName = context.words().get(order.shownAxis().nameKey(done.x()));
            axes.show(done, inside(), axisName);
            empty.setVisible(done.empty());
            empty.setText(emptyWords(order, done));
            layoutEmpty();
            showCross();
        }
        next();
    }

    private String emptyWords(ChartRequest order, ChartPicture done) {
        if (!done.empty()) {
            return "";
        }
        return context.words().get(emptyKey(order, done));
    }

    private static String emptyKey(ChartRequest order, ChartPicture done) {
        if (done.lines().isEmpty()) {
            return "chart.empty";
        }
        if (done.lines().stream().allMatch(line -> line.raw().size() == 0)) {
            return "chart.empty.axis";
        }
        boolean zoomed = order.view().x() != null || order.view().y() != null;
        return zoomed ? "chart.empty.window" : "chart.empty.log";
    }

    /// Whether what shows is the newest that was asked for.
    boolean isSettled() {
        return picture != null && !busy && waiting == null;
    }

    /// Lets go of pixels and lines: they are made again when the chart is seen again.
    void rest() {
        waiting = null;
        lines = List.of();
        picture = null;
        view.setImage(null);
        sheets.clear();
    }

    void setPointedAt(boolean now) {
        hovered = now;
        showCross();
    }

    boolean isPointedAt() {
        return hovered;
    }

    /// Shows the crosshair where it is now.
    void showCross() {
        var seen = picture;
        var zooming = box;
        if (zooming != null) {
            overlay.box(zooming);
        } else if (seen == null || Double.isNaN(context.model().crossProperty().get())) {
            overlay.clear();
        } else {
            overlay.cross(seen, inside(), context.model().crossProperty().get(), hovered);
        }
    }

    @Nullable Rectangle2D box() {
        return box;
    }

    /// Whether this chart is the only one that shows.
    boolean fillsPanel() {
        return tag.equals(context.model().aloneProperty().get());
    }

    /// Shows the box of a zoom under way; null for none.
    void setBox(@Nullable Rectangle2D corners) {
        box = corners;
        showCross();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        var inside = inside();
        view.relocate(inside.getMinX(), inside.getMinY());
        if (axes.getWidth() != width || axes.getHeight() != height) {
            axes.resize(width, height);
            overlay.resize(width, height);
            draw();
        }
        layoutEmpty();
    }

    private void layoutEmpty() {
        var inside = inside();
        empty.autosize();
        empty.relocate(
                inside.getMinX() + Math.max(0, (inside.getWidth() - empty.getWidth()) / 2),
                inside.getMinY() + (inside.getHeight() - empty.getHeight()) / 2);
    }
}

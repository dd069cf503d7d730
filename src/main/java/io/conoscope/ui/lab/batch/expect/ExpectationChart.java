package io.conoscope.ui.lab.batch.expect;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.lab.batch.judge.JudgeKind;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// False negatives of a batch on average against its size, both axes logarithmic: a thick line for
/// all judges together, a thin dashed one for each alone, and a dot for the batch on screen.
public final class ExpectationChart extends Region {

    private static final double LEFT = 62;
    private static final double BOTTOM = 36;
    private static final double TOP = 10;
    private static final double RIGHT = 12;

    private final Messages words;
    private final List<Node> drawn = new ArrayList<>();
    private @Nullable ExpectedCurve curve;
    private int size;
    private int held;

    public ExpectationChart(Messages words) {
        this.words = words;
        setId("batch-expected");
        getStyleClass().add("batch-expected");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
    }

    /// Shows a curve.
    ///
    /// @param newCurve null for none
    /// @param newSize  of the batch on screen; 0 for none
    /// @param newHeld  false negatives that it holds
    public void show(@Nullable ExpectedCurve newCurve, int newSize, int newHeld) {
        curve = newCurve;
        size = newSize;
        held = newHeld;
        redraw();
    }

    @Override
    protected void layoutChildren() {
        redraw();
    }

    private void redraw() {
        getChildren().removeAll(drawn);
        drawn.clear();
        var shown = curve;
        if (shown == null || shown.sizes().length == 0 || getWidth() < 80 || getHeight() < 60) {
            return;
        }
        var plot = LogPlot.of(shown, held, LEFT, getWidth() - RIGHT, TOP, getHeight() - BOTTOM);
        axes(plot);
        if (shown.alone().size() > 1) {
            for (var kind : JudgeKind.values()) {
                var values = shown.alone().get(kind);
                if (values != null) {
                    line(plot, shown.sizes(), values, "alone", kind.key());
                }
            }
        }
        line(plot, shown.sizes(), shown.together(), "together");
        if (size >= 2 && held > 0) {
            var dot = new Circle(plot.x(size), plot.y(held), 4);
            dot.getStyleClass().add("held");
            add(dot);
        }
        getChildren().addAll(drawn);
        place();
    }

    private void axes(LogPlot plot) {
        for (int tick : plot.sizeTicks()) {
            double x = plot.x(tick);
            rule(x, plot.top(), x, plot.bottom());
            text(NumberText.count(tick), x, plot.bottom() + 14, 0.5);
        }
        for (int power : plot.decades()) {
            double y = plot.y(Math.pow(10, power));
            rule(plot.left(), y, plot.right(), y);
            text(decade(power), plot.left() - 6, y + 4, 1);
        }
        text(
                words.get("lab.batches.axis.size"),
                (plot.left() + plot.right()) / 2,
                plot.bottom() + 30,
                0.5);
        var upwards = new Text(words.get("lab.batches.axis.count"));
        upwards.getStyleClass().add("batch-label");
        upwards.setRotate(-90);
        upwards.setUserData(plot);
        add(upwards);
    }

    /// `0.01`, `1`, `1,000`.
    static String decade(int power) {
        return power < 0
                ? NumberText.fixed(Math.pow(10, power), -power)
                : NumberText.count(Math.round(Math.pow(10, power)));
    }

    private void line(LogPlot plot, int[] sizes, double[] values, String... classes) {
        var path = new Path();
        for (int i = 0; i < sizes.length; i++) {
            if (plot.shows(values[i])) {
                double x = plot.x(sizes[i]);
                double y = plot.y(values[i]);
                path.getElements()
                        .add(path.getElements().isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
            }
        }
        path.getStyleClass().addAll(classes);
        add(path);
    }

    private void rule(double x1, double y1, double x2, double y2) {
        var line = new Line(x1, y1, x2, y2);
        line.getStyleClass().add("grid-line");
        add(line);
    }

    /// @param anchor share of the words' width that lies left of x
    private void text(String said, double x, double y, double anchor) {
        var text = new Text(said);
        text.getStyleClass().add("batch-label");
        text.setX(x);
        text.setY(y);
        text.setUserData(anchor);
        add(text);
    }

    /// Words know their width only once they are in the window.
    private void place() {
        for (var node : drawn) {
            if (node instanceof Text text && text.getUserData() instanceof Double anchor) {
                text.applyCss();
                double width = text.getLayoutBounds().getWidth();
                double x = text.getX() - anchor * width;
                text.setX(Math.clamp(x, 0, Math.max(0, getWidth() - width)));
            } else if (node instanceof Text text && text.getUserData() instanceof LogPlot plot) {
                text.applyCss();
                // Turned around its middle.
                text.setX(8 - text.getLayoutBounds().getWidth() / 2);
                text.setY((plot.top() + plot.bottom()) / 2 + 4);
            }
        }
    }

    private void add(Node node) {
        node.setManaged(false);
        node.setMouseTransparent(true);
        drawn.add(node);
    }
}

package io.conoscope.ui.kit.view;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.world.Ticks;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A chart of a few nodes: what stays is drawn again when it is laid out, marks as often as they
/// change. Colours come from the style sheets by
/// class: `grid-line`, `axis-line`, `tick`, `axis-title`.
public abstract class PlotRegion extends Region {

    private static final double PIXELS_PER_TICK = 64;

    private final Group staying = new Group();
    private final Group marks = new Group();
    private final TypeRuler type = new TypeRuler(this, "tick");
    private Group drawn = staying;

    /// @param behind stay where they are, behind what is drawn
    protected PlotRegion(Node... behind) {
        for (var node : behind) {
            node.setManaged(false);
        }
        for (var group : List.of(staying, marks)) {
            group.setManaged(false);
            group.setAutoSizeChildren(false);
        }
        getStyleClass().add("cs-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getChildren().setAll(behind);
        getChildren().addAll(type, staying, marks);
    }

    /// Draws what stays, for the present size.
    protected abstract void draw(double width, double height);

    /// Draws what changes often, above what stays.
    protected void drawMarks(double width, double height) {}

    /// Draws the marks again, unless all of it is due anyway.
    protected final void redrawMarks() {
        if (!isNeedsLayout()) {
            layMarks();
        }
    }

    private void layMarks() {
        marks.getChildren().clear();
        if (hasRoom()) {
            drawn = marks;
            drawMarks(getWidth(), getHeight());
        }
    }

    private boolean hasRoom() {
        return getWidth() >= 40 && getHeight() >= 40;
    }

    @Override
    protected final void layoutChildren() {
        staying.getChildren().clear();
        if (hasRoom()) {
            drawn = staying;
            draw(getWidth(), getHeight());
        }
        layMarks();
    }

    /// Pixels that hold words of the usual type, as many as those of the present type need.
    protected final double wide(double pixels) {
        return pixels * type.factor();
    }

    /// Puts a node on the chart.
    protected final void add(Node node) {
        node.setManaged(false);
        drawn.getChildren().add(node);
    }

    protected final void line(double x1, double y1, double x2, double y2, String... classes) {
        var line = new Line(x1, y1, x2, y2);
        line.getStyleClass().addAll(classes);
        add(line);
    }

    /// Places words so that the share `anchor` of their width lies left of x, but never outside.
    ///
    /// @return the words' node
    protected final Text text(String words, double x, double y, double anchor, String... classes) {
        var text = new Text(words);
        text.getStyleClass().addAll(classes);
        add(text);
        text.applyCss();
        double width = text.getLayoutBounds().getWidth();
        text.setX(Math.clamp(x - anchor * width, 0, Math.max(0, getWidth() - width)));
        text.setY(y);
        return text;
    }

    /// Draws a lower axis with round ticks and its name at the right.
    protected final void axis(
            Rectangle2D plot, double low, double high, DoubleUnaryOperator x, String title) {
        double y = Math.round(plot.getMaxY()) + 0.5;
        line(plot.getMinX(), y, plot.getMaxX(), y, "axis-line");
        if (low < high) {
            int wanted = (int) Math.max(1, plot.getWidth() / wide(PIXELS_PER_TICK));
            var ticks = Ticks.within(low, high, wanted);
            int every = Math.max(1, (int) Math.ceil(ticks.count() / (1.4 * wanted)));
            for (int i = ticks.firstOf(every); i < ticks.count(); i += every) {
                double at = Math.round(x.applyAsDouble(ticks.at(i))) + 0.5;
                line(at, y, at, y + 4, "axis-line");
                text(
                        NumberText.fixed(ticks.at(i), ticks.decimals()),
                        at,
                        y + wide(16),
                        0.5,
                        "tick");
            }
        }
        text(title, plot.getMaxX(), y + wide(30), 1, "axis-title");
    }
}

package io.conoscope.ui.lab.cone.plot;

import io.conoscope.ui.kit.view.TypeRuler;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Shows a chart's marks, and draws it anew whenever its size or its numbers change.
public final class MarksView extends Region {

    private static final double LEAST_HEIGHT = 120;

    private final TypeRuler type = new TypeRuler(this, "tick");
    private Function<ChartAxes.Size, List<Mark>> chart = size -> List.of();

    /// @param id in the window
    public MarksView(String id) {
        setId(id);
        getStyleClass().add("cone-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, LEAST_HEIGHT);
        setPrefSize(480, 260);
    }

    /// Shows another chart from the next layout on.
    ///
    /// @param spoken of what it is, for screen readers
    public void show(Function<ChartAxes.Size, List<Mark>> newChart, String spoken) {
        chart = newChart;
        setAccessibleText(spoken);
        requestLayout();
    }

    /// The room it has, as its chart gets it.
    public ChartAxes.Size size() {
        return new ChartAxes.Size(getWidth(), getHeight(), type.factor());
    }

    @Override
    protected void layoutChildren() {
        var nodes = new ArrayList<Node>();
        nodes.add(type);
        getChildren().setAll(nodes);
        var size = size();
        if (size.width() > 1 && size.height() > 1) {
            chart.apply(size).forEach(mark -> add(mark, nodes));
        }
    }

    private void add(Mark mark, List<Node> nodes) {
        var node = node(mark);
        node.setManaged(false);
        node.setMouseTransparent(true);
        nodes.add(node);
        getChildren().add(node);
        if (mark instanceof Mark.Words words && node instanceof Text text) {
            text.applyCss();
            double wide = text.getLayoutBounds().getWidth();
            text.setX(Math.clamp(words.x() - words.anchor() * wide, 0, room(wide)));
            text.setY(words.y());
        }
    }

    private double room(double wide) {
        return Math.max(0, getWidth() - wide);
    }

    private static Node node(Mark mark) {
        return switch (mark) {
            case Mark.Stroke stroke -> {
                var line = new Polyline(stroke.xy());
                line.setStyle("-fx-stroke: " + stroke.token());
                line.setStrokeWidth(stroke.width());
                if (stroke.dashed()) {
                    line.getStrokeDashArray().setAll(6.0, 4.0);
                }
                yield line;
            }
            case Mark.Area area -> {
                var polygon = new Polygon(area.xy());
                polygon.setStyle("-fx-fill: " + area.token());
                polygon.setOpacity(Mark.Area.OPACITY);
                yield polygon;
            }
            case Mark.Dots dots -> {
                var path = dots.diamonds() ? diamonds(dots) : discs(dots);
                path.setStyle("-fx-stroke: null; -fx-fill: " + dots.token());
                yield path;
            }
            case Mark.Words words -> {
                var text = new Text(words.words());
                text.getStyleClass().add(words.bold() ? "number" : "tick");
                text.setStyle("-fx-fill: " + words.token());
                yield text;
            }
        };
    }

    private static Path discs(Mark.Dots dots) {
        var path = new Path();
        double r = dots.radius();
        for (int i = 0; i < dots.xy().length; i += 2) {
            double x = dots.xy()[i];
            double y = dots.xy()[i + 1];
            path.getElements()
                    .addAll(
                            new MoveTo(x - r, y),
                            new ArcTo(r, r, 0, x + r, y, false, true),
                            new ArcTo(r, r, 0, x - r, y, false, true),
                            new ClosePath());
        }
        return path;
    }

    private static Path diamonds(Mark.Dots dots) {
        var path = new Path();
        double r = dots.radius();
        for (int i = 0; i < dots.xy().length; i += 2) {
            double x = dots.xy()[i];
            double y = dots.xy()[i + 1];
            path.getElements()
                    .addAll(
                            new MoveTo(x - r, y),
                            new LineTo(x, y - r),
                            new LineTo(x + r, y),
                            new LineTo(x, y + r),
                            new ClosePath());
        }
        return path;
    }
}

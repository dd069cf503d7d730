package io.conoscope.ui.lab.models;

import io.conoscope.service.compare.RowsSketch;
import io.conoscope.ui.kit.Messages;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

import java.util.stream.IntStream;

/// One model as a small multiple: its matched and unmatched cosines from −1 to 1, and its gap view,
/// on the axes that all of them share. Images are discs, texts are diamonds.
final class SketchView extends VBox {

    private static final double WIDTH = 150;
    private static final double BARS = 44;
    private static final double PLANE = 78;
    private static final double DOT = 1.6;
    private static final double DIAMOND = 2.2;

    /// What all of them share.
    ///
    /// @param reach   how far the plane goes from its middle
    /// @param tallest the share of pairs of the highest bar of all
    record Axes(double reach, double tallest) {}

    /// @param axes for all of them alike
    SketchView(String name, RowsSketch sketch, Axes axes, Messages words) {
        getStyleClass().add("model-sketch");
        var title = new Label(name);
        title.getStyleClass().add("cs-small");
        title.setPrefWidth(WIDTH);
        title.setMinWidth(WIDTH);
        title.setMaxWidth(WIDTH);
        title.setTooltip(io.conoscope.ui.kit.Tooltips.of(name));
        getChildren()
                .addAll(
                        title,
                        histogram(sketch, axes.tallest()),
                        ends("−1", words.get("lab.models.cosine"), "1"));
        getChildren().addAll(plane(sketch, axes.reach()));
        setAccessibleText(words.get("lab.models.sketch", name));
    }

    /// The share of its pairs that the fullest bin of a sketch holds, in [0, 1].
    static double tallest(RowsSketch sketch) {
        return Math.max(tallest(sketch.matched()), tallest(sketch.unmatched()));
    }

    private static double tallest(int[] counts) {
        int pairs = IntStream.of(counts).sum();
        return pairs == 0 ? 0 : (double) IntStream.of(counts).max().orElse(0) / pairs;
    }

    private static Pane histogram(RowsSketch sketch, double tallest) {
        var pane = pane(BARS);
        pane.getChildren()
                .addAll(
                        line(WIDTH / 2, 0, WIDTH / 2, BARS),
                        outline(sketch.unmatched(), tallest, "sketch-unmatched"),
                        outline(sketch.matched(), tallest, "sketch-matched"),
                        line(0, BARS, WIDTH, BARS));
        return pane;
    }

    /// The share of the pairs in each bin, the largest share of all models as high as the pane.
    private static Polyline outline(int[] counts, double tallest, String style) {
        double most = Math.max(1, tallest * IntStream.of(counts).sum());
        var outline = new Polyline();
        outline.getStyleClass().add(style);
        double bin = WIDTH / counts.length;
        for (int b = 0; b < counts.length; b++) {
            double y = BARS - (BARS - 2) * counts[b] / most;
            outline.getPoints().addAll(b * bin, y, (b + 1) * bin, y);
        }
        return outline;
    }

    private static Pane plane(RowsSketch sketch, double reach) {
        var pane = pane(PLANE);
        double scale = Math.min(WIDTH, PLANE) / 2 / reach;
        pane.getChildren().add(line(WIDTH / 2, 0, WIDTH / 2, PLANE));
        points(sketch.texts(), scale, pane, false);
        points(sketch.images(), scale, pane, true);
        return pane;
    }

    private static void points(float[] xy, double scale, Pane pane, boolean image) {
        for (int i = 0; i + 1 < xy.length; i += 2) {
            double x = WIDTH / 2 + scale * xy[i];
            double y = PLANE / 2 - scale * xy[i + 1];
            Node mark =
                    image
                            ? new Circle(x, y, DOT)
                            : new Polygon(
                                    x, y - DIAMOND, x + DIAMOND, y, x, y + DIAMOND, x - DIAMOND, y);
            mark.getStyleClass().add(image ? "sketch-image" : "sketch-text");
            pane.getChildren().add(mark);
        }
    }

    private static Pane ends(String low, String middle, String high) {
        var pane = pane(14);
        var left = new Label(low);
        var right = new Label(high);
        var name = new Label(middle);
        for (var label : new Label[] {left, name, right}) {
            label.getStyleClass().add("range-end");
            pane.getChildren().add(label);
        }
        right.layoutXProperty().bind(right.widthProperty().negate().add(WIDTH));
        name.layoutXProperty().bind(name.widthProperty().negate().add(WIDTH).divide(2));
        return pane;
    }

    private static Pane pane(double height) {
        var pane = new Pane();
        pane.setMinSize(WIDTH, height);
        pane.setPrefSize(WIDTH, height);
        pane.setMaxSize(WIDTH, height);
        return pane;
    }

    private static Line line(double x, double y, double toX, double toY) {
        var line = new Line(x, y, toX, toY);
        line.getStyleClass().add("grid-line");
        return line;
    }
}

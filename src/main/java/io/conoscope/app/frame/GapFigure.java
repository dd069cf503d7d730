package io.conoscope.app.frame;

import io.conoscope.math.Seeds;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

import java.util.random.RandomGenerator;

/// The gap as a drawing: discs in one cloud, diamonds in another, a line for each pair.
final class GapFigure extends Pane {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 136;
    private static final int PAIRS = 34;
    private static final double SPREAD = 34;

    GapFigure() {
        setId("gap-figure");
        setMouseTransparent(true);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        var random = Seeds.random(4);
        for (int i = 0; i < PAIRS; i++) {
            double dx = around(random);
            double dy = around(random);
            addPair(
                    92 + dx * 1.7,
                    52 + dy * 0.7 + dx * 0.25,
                    378 + (dx + around(random)) * 1.1,
                    86 + (dy + around(random)) * 0.5 - dx * 0.2);
        }
    }

    private static double around(RandomGenerator random) {
        return Math.clamp(random.nextGaussian(), -1.6, 1.6) * SPREAD * 0.8;
    }

    private void addPair(double imageX, double imageY, double textX, double textY) {
        var line = new Line(imageX, imageY, textX, textY);
        line.getStyleClass().add("cs-figure-pair");
        var disc = new Circle(imageX, imageY, 4);
        disc.getStyleClass().add("cs-figure-image");
        var diamond =
                new Polygon(textX, textY - 5, textX + 5, textY, textX, textY + 5, textX - 5, textY);
        diamond.getStyleClass().add("cs-figure-text");
        getChildren().addFirst(line);
        getChildren().addAll(disc, diamond);
    }
}

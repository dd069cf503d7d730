package io.conoscope.ui.lab.close;

import io.conoscope.gap.live.LiveState;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.draw.ScatterColors;
import io.conoscope.ui.kit.view.Axes;
import io.conoscope.ui.kit.view.RasterView;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.kit.world.WorldBox;

import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;

/// The gap view at the slider's place. Its axes stay, so that what moves is seen.
final class GapPicture extends Pane {

    private static final String CANVAS = "-cs-canvas";
    private static final String IMAGE = "-cs-image";
    private static final String TEXT = "-cs-text";
    private static final String PAIR = "-cs-pair";
    private static final String SELECTION = "-cs-selection";
    private static final double MARGIN = 34;

    private final Messages words;
    private final ColorTokens tokens = new ColorTokens(CANVAS, IMAGE, TEXT, PAIR, SELECTION);
    private final RasterView raster;
    private final Axes axes = new Axes();
    private final Rectangle clip = new Rectangle();
    private @Nullable ScatterPoints points;
    private WorldBox box = WorldBox.UNIT;
    private boolean moving;

    GapPicture(Messages words, Executor drawing, Executor fx) {
        this.words = words;
        setId("close-scatter");
        raster = new RasterView(drawing, fx);
        getChildren().addAll(tokens, raster, axes);
        setMinSize(0, 0);
        setPrefSize(420, 300);
        setClip(clip);
        tokens.colorsProperty().subscribe(this::redraw);
        widthProperty().subscribe(this::redraw);
        heightProperty().subscribe(this::redraw);
    }

    /// Begins with rows as they are: the axes hold them, and what closing their gap makes of them.
    void begin(CloseModel.@Nullable Prepared prepared) {
        if (prepared == null) {
            points = null;
            redraw();
            return;
        }
        var rows = prepared.live().rows();
        points = new ScatterPoints(prepared.start().places(), rows.image().rows(), rows.pairs());
        var start = points.box();
        double high = Math.max(Math.abs(start.minY()), Math.abs(start.maxY())) * 1.25;
        double reach = Math.max(Math.abs(start.minX()), Math.abs(start.maxX())) * 1.1;
        box =
                new WorldBox(
                        Math.min(start.minX(), -reach), -high, Math.max(start.maxX(), reach), high);
        moving = false;
        redraw();
    }

    void show(LiveState state) {
        var there = points;
        if (there != null && there.size() * 2 == state.places().length) {
            points = there.at(state.places());
            moving = true;
            redraw();
            setAccessibleText(words.get("lab.close.scatter-spoken"));
        }
    }

    /// Whether the newest places are on screen.
    boolean shows(LiveState state) {
        return raster.drawn() == state.places();
    }

    private void redraw() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        var shown = points;
        raster.setVisible(shown != null);
        axes.setVisible(shown != null);
        if (shown == null || getWidth() < 40 || getHeight() < 40) {
            return;
        }
        raster.resizeRelocate(0, 0, getWidth(), getHeight());
        axes.resizeRelocate(0, 0, getWidth(), getHeight());
        var camera = Camera.fit(box, getWidth(), getHeight(), MARGIN);
        var palette =
                new ScatterColors(
                        argb(CANVAS), argb(IMAGE), argb(TEXT), argb(PAIR), argb(SELECTION));
        raster.show(new Drawing(shown, camera, palette, ShownMarks.ALL, Emphasis.NONE), moving);
        axes.show(camera, words.get("lab.close.along-axis"), words.get("lab.close.across-axis"));
    }

    private int argb(String token) {
        Color color = tokens.get(token);
        return (int) Math.round(color.getOpacity() * 255) << 24
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}

package io.conoscope.ui.run.film;

import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.draw.ScatterColors;

import javafx.scene.paint.Color;

/// The colours of a film, from tokens.
final class FilmColors {

    private static final String CANVAS = "-cs-canvas";
    private static final String IMAGE = "-cs-image";
    private static final String TEXT = "-cs-text";
    private static final String PAIR = "-cs-pair";
    private static final String SELECTION = "-cs-selection";
    private static final String INK = "-cs-ink";

    private FilmColors() {}

    static ColorTokens tokens() {
        return new ColorTokens(CANVAS, IMAGE, TEXT, PAIR, SELECTION, INK);
    }

    static ScatterColors palette(ColorTokens tokens) {
        return new ScatterColors(
                argb(tokens.get(CANVAS)),
                argb(tokens.get(IMAGE)),
                argb(tokens.get(TEXT)),
                argb(tokens.get(PAIR)),
                argb(tokens.get(SELECTION)));
    }

    /// Of words in a file's picture.
    static int ink(ColorTokens tokens) {
        return argb(tokens.get(INK)) & 0xFFFFFF;
    }

    private static int argb(Color color) {
        return (int) Math.round(color.getOpacity() * 255) << 24
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}

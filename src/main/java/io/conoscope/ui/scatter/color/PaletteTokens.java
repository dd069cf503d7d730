package io.conoscope.ui.scatter.color;

import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.session.color.ColorPalette;

import javafx.scene.Node;
import javafx.scene.paint.Color;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The palette of the present theme, from the style sheets.
final class PaletteTokens {

    private static final String CATEGORY = "-cs-category-";
    private static final String OTHER = "-cs-category-other";
    private static final String NONE = "-cs-category-none";
    private static final String LOW = "-cs-signed-low";
    private static final String ZERO = "-cs-signed-zero";
    private static final String HIGH = "-cs-signed-high";

    private final ColorTokens tokens =
            new ColorTokens(
                    Stream.concat(
                                    IntStream.range(0, ColorPalette.CATEGORIES)
                                            .mapToObj(i -> CATEGORY + i),
                                    Stream.of(OTHER, NONE, LOW, ZERO, HIGH))
                            .toArray(String[]::new));

    /// @param show is told the palette now and whenever the theme changes
    PaletteTokens(Consumer<? super ColorPalette> show) {
        tokens.colorsProperty().subscribe(() -> show.accept(palette()));
        show.accept(palette());
    }

    /// Belongs into the scene, anywhere; shows nothing.
    Node node() {
        return tokens;
    }

    private ColorPalette palette() {
        var categories =
                IntStream.range(0, ColorPalette.CATEGORIES).map(i -> argb(CATEGORY + i)).toArray();
        return new ColorPalette(
                categories, argb(OTHER), argb(NONE), argb(LOW), argb(ZERO), argb(HIGH));
    }

    private int argb(String token) {
        Color color = tokens.get(token);
        return 0xFF000000
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }

    /// The same colour for a node.
    static Color color(int argb) {
        return Color.rgb(argb >>> 16 & 0xFF, argb >>> 8 & 0xFF, argb & 0xFF);
    }
}

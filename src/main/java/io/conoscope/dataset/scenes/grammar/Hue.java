package io.conoscope.dataset.scenes.grammar;

import java.util.Locale;

/// The colours that things have.
public enum Hue {
    /// Red.
    RED(0xE23B36),
    /// Orange.
    ORANGE(0xF78A1D),
    /// Yellow.
    YELLOW(0xFBD334),
    /// Green.
    GREEN(0x3FA34A),
    /// Blue.
    BLUE(0x2467D1),
    /// Purple.
    PURPLE(0x8431A8),
    /// Pink.
    PINK(0xF177B0),
    /// Brown.
    BROWN(0x7A4B2E),
    /// Black.
    BLACK(0x23232B),
    /// White.
    WHITE(0xFAFAF7),
    /// Grey.
    GREY(0x8E9399),
    /// Turquoise.
    TURQUOISE(0x17B7AC);

    private final int rgb;

    Hue(int rgb) {
        this.rgb = rgb;
    }

    public int rgb() {
        return rgb;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

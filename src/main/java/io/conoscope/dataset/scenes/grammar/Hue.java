package io.conoscope.dataset.scenes.grammar;

import java.util.Locale;

/// The colours that things have.
public enum Hue {
    RED(0xE23B36),
    ORANGE(0xF78A1D),
    YELLOW(0xFBD334),
    GREEN(0x3FA34A),
    BLUE(0x2467D1),
    PURPLE(0x8431A8),
    PINK(0xF177B0),
    BROWN(0x7A4B2E),
    BLACK(0x23232B),
    WHITE(0xFAFAF7),
    GREY(0x8E9399),
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

package io.conoscope.dataset.scenes.drawing;

import io.conoscope.dataset.scenes.grammar.Setting;

/// The ground that a scene stands on, point by point.
final class Backdrop {

    private Backdrop() {}

    /// The colour at a point.
    ///
    /// @param x in [0, 1] from the left
    /// @param y in [0, 1] from the top
    static int rgb(Setting setting, double x, double y) {
        return switch (setting) {
            case SKY -> blend(0x5AA9EA, 0xCDE8FA, y);
            case SEA -> y < 0.42 ? blend(0xA9D6F5, 0xE2F2FB, y / 0.42) : sea(x, y);
            case MEADOW -> meadow(x, y);
            case BEACH -> beach(x, y);
            case NIGHT -> blend(0x0E1436, 0x39427E, y);
            case SUNSET ->
                    y < 0.5
                            ? blend(0xE87B8C, 0xF9A65A, 2 * y)
                            : blend(0xF9A65A, 0xFFE0A0, 2 * y - 1);
            case SNOW -> snow(x, y);
            case BRICKS -> bricks(x, y);
            case TABLE -> table(x, y);
            case PAPER -> blend(0xF8F1E3, 0xEADFC8, y);
            case CLOTH -> (part(x * 4) < 0.5) == (part(y * 4) < 0.5) ? 0xC3D7EA : 0xEEF3F8;
            case WALLPAPER -> part(x * 6) < 0.5 ? 0xF6E6E2 : 0xEFCFD8;
            case WATER -> water(x, y);
        };
    }

    private static int sea(double x, double y) {
        double wave = tooth(x * 3 + part(y * 5.5 - 0.3) * 0.2) * 0.035;
        boolean crest = part((y + wave) * 8) < 0.16;
        return crest ? 0x7DB9E4 : blend(0x4A90CB, 0x2B6CAE, (y - 0.42) / 0.58);
    }

    private static int meadow(double x, double y) {
        double far = 0.5 + 0.07 * bump(x * 1.3 + 0.1);
        double near = 0.66 - 0.08 * bump(x + 0.55);
        if (y > near) {
            return blend(0x8CC56A, 0x5E9F47, (y - near) / 0.4);
        }
        return y > far ? 0xA8D488 : blend(0xA5D8F6, 0xE9F6FD, y / 0.5);
    }

    private static int beach(double x, double y) {
        double shore = 0.55 + 0.03 * bump(x * 1.5);
        if (y > shore) {
            return y < shore + 0.025 ? 0xFDFBF2 : blend(0xF0DDA9, 0xE0C487, (y - shore) / 0.45);
        }
        return y > 0.4
                ? blend(0x5FAFD6, 0x8CCBDD, (y - 0.4) / 0.15)
                : blend(0xB5DEF6, 0xE8F5FC, y / 0.4);
    }

    private static int snow(double x, double y) {
        double far = 0.48 + 0.09 * bump(x * 1.2 + 0.3);
        double near = 0.68 - 0.09 * bump(x * 1.1 + 0.7);
        if (y > near) {
            return blend(0xFBFDFE, 0xDCE7F1, (y - near) / 0.4);
        }
        return y > far ? 0xE6EEF5 : blend(0xA9C1D8, 0xD3E0EB, y / 0.5);
    }

    private static int bricks(double x, double y) {
        double row = Math.floor(y * 8);
        double along = x * 4 + (row % 2) * 0.5;
        if (part(y * 8) < 0.13 || part(along) < 0.06) {
            return 0xD3BDA9;
        }
        double shade = part(Math.floor(along) * 0.37 + row * 0.61);
        return blend(0xB86F55, 0xA25C45, shade);
    }

    private static int table(double x, double y) {
        double board = Math.floor(y * 5);
        if (part(y * 5) < 0.05) {
            return 0x9A7247;
        }
        double grain = tooth(y * 33 + bump(x * 1.4 + board * 0.37) * 2);
        return blend(0xCBA273, 0xBC8F5F, grain * 0.8);
    }

    private static int water(double x, double y) {
        double ray = tooth((x - y * 0.45) * 2.2) > 0.72 ? 0.14 * (1 - y) : 0;
        return blend(blend(0x2FA7B4, 0x0E4E6B, y), 0xFFFFFF, ray);
    }

    /// 0 at whole numbers, 1 halfway, straight between.
    private static double tooth(double value) {
        return 1 - Math.abs(2 * part(value) - 1);
    }

    /// As [#tooth], but smooth: a row of rounded hills.
    private static double bump(double value) {
        double t = tooth(value);
        return t * t * (3 - 2 * t);
    }

    private static double part(double value) {
        return value - Math.floor(value);
    }

    /// From one colour to another.
    ///
    /// @param share of the second, taken into [0, 1]
    static int blend(int from, int to, double share) {
        double s = Math.clamp(share, 0, 1);
        int red = mix((from >> 16) & 0xFF, (to >> 16) & 0xFF, s);
        int green = mix((from >> 8) & 0xFF, (to >> 8) & 0xFF, s);
        int blue = mix(from & 0xFF, to & 0xFF, s);
        return (red << 16) | (green << 8) | blue;
    }

    private static int mix(int from, int to, double share) {
        return (int) (from + (to - from) * share + 0.5);
    }
}

package io.conoscope.dataset.scenes.drawing;

import io.conoscope.dataset.scenes.grammar.Hue;
import io.conoscope.dataset.scenes.grammar.Scene;
import io.conoscope.dataset.scenes.grammar.Scene.PlacedThing;
import io.conoscope.dataset.scenes.grammar.Thing;

/// Draws a scene: 16 samples a pixel, things with a soft shadow, averaged.
public final class ScenePainter {

    /// Pixels a side.
    public static final int SIDE = 96;

    private static final int SAMPLES = 4;
    private static final double SHADOW_X = 1.3;
    private static final double SHADOW_Y = 1.9;
    private static final double SHADOW = 0.22;

    private ScenePainter() {}

    /// The picture, row by row, 0xRRGGBB.
    public static int[] paint(Scene scene) {
        int fine = SIDE * SAMPLES;
        var samples = new int[fine * fine];
        for (int i = 0; i < samples.length; i++) {
            int row = i / fine;
            double x = (i % fine + 0.5) / fine;
            samples[i] = Backdrop.rgb(scene.setting(), x, (row + 0.5) / fine);
        }
        for (var place : scene.places()) {
            castShadow(samples, place);
            draw(samples, place);
        }
        return average(samples);
    }

    private static void castShadow(int[] samples, PlacedThing place) {
        var parts = Drawings.of(place.thing().kind());
        var shifted =
                new PlacedThing(
                        place.thing(), place.x() + SHADOW_X, place.y() + SHADOW_Y, place.radius());
        var outline = parts.getFirst().region();
        for (var part : parts.subList(1, parts.size())) {
            outline = outline.or(part.region());
        }
        each(shifted, samples, outline, (old, x, y) -> Backdrop.blend(old, 0x10131C, SHADOW));
    }

    private static void draw(int[] samples, PlacedThing place) {
        var thing = place.thing();
        for (var part : Drawings.of(thing.kind())) {
            each(place, samples, part.region(), (old, x, y) -> ink(thing, part, x, y));
        }
    }

    /// Lighter above and darker below, so that things look a little round.
    private static int ink(Thing thing, Part part, double x, double y) {
        int rgb = thing.hue().rgb();
        boolean isLight = ((rgb >> 8) & 0xFF) > 165;
        int flat =
                switch (part.ink()) {
                    case BODY ->
                            !thing.texture().marks(x, y)
                                    ? rgb
                                    : isLight
                                            ? Backdrop.blend(rgb, 0x3A2A20, 0.42)
                                            : Backdrop.blend(rgb, 0xFFFFFF, 0.62);
                    case DARK ->
                            Backdrop.blend(rgb, 0x14141C, thing.hue() == Hue.BLACK ? 0.0 : 0.38);
                    case LIGHT -> Backdrop.blend(rgb, 0xFFFFFF, 0.6);
                    case ACCENT -> isLight || thing.hue() == Hue.ORANGE ? 0x7A4B2E : 0xFFD54A;
                    case FIXED -> part.rgb();
                };
        return y < 0
                ? Backdrop.blend(flat, 0xFFFFFF, -0.14 * y)
                : Backdrop.blend(flat, 0, 0.14 * y);
    }

    private interface Brush {
        int rgb(int old, double x, double y);
    }

    private static void each(PlacedThing place, int[] samples, Region region, Brush brush) {
        int fine = SIDE * SAMPLES;
        double scale = (double) fine / 96;
        double radius = place.radius() * scale;
        int left = Math.max(0, (int) (place.x() * scale - radius));
        int right = Math.min(fine - 1, (int) (place.x() * scale + radius));
        int top = Math.max(0, (int) (place.y() * scale - radius));
        int bottom = Math.min(fine - 1, (int) (place.y() * scale + radius));
        for (int row = top; row <= bottom; row++) {
            double y = (row + 0.5 - place.y() * scale) / radius;
            for (int column = left; column <= right; column++) {
                double x = (column + 0.5 - place.x() * scale) / radius;
                if (region.contains(x, y)) {
                    int at = row * fine + column;
                    samples[at] = brush.rgb(samples[at], x, y);
                }
            }
        }
    }

    private static int[] average(int[] samples) {
        int fine = SIDE * SAMPLES;
        var sums = new int[3 * SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            int pixel = i / fine / SAMPLES * SIDE + i % fine / SAMPLES;
            sums[3 * pixel] += (samples[i] >> 16) & 0xFF;
            sums[3 * pixel + 1] += (samples[i] >> 8) & 0xFF;
            sums[3 * pixel + 2] += samples[i] & 0xFF;
        }
        int count = SAMPLES * SAMPLES;
        var rgb = new int[SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            int red = (sums[3 * i] + count / 2) / count;
            int green = (sums[3 * i + 1] + count / 2) / count;
            int blue = (sums[3 * i + 2] + count / 2) / count;
            rgb[i] = (red << 16) | (green << 8) | blue;
        }
        return rgb;
    }
}

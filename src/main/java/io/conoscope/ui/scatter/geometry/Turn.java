package io.conoscope.ui.scatter.geometry;

import java.util.Locale;

/// How a layout is turned for looking at: first mirrored, left to right, if it is, then turned
/// about its origin.
///
/// @param degrees counterclockwise, a multiple of [#STEP], in (-180, 180]
public record Turn(int degrees, boolean mirrored) {

    /// As the method laid it out.
    public static final Turn NONE = new Turn(0, false);

    /// Of one press of a key, in degrees.
    public static final int STEP = 15;

    /// @throws IllegalArgumentException if that is no multiple of a step within the range
    public Turn {
        if (degrees % STEP != 0 || degrees <= -180 || degrees > 180) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a turn by %d degrees", degrees));
        }
    }

    /// Turned on, seen on screen.
    ///
    /// @param more a multiple of [#STEP], counterclockwise
    public Turn by(int more) {
        int sum = Math.floorMod(degrees + more, 360);
        return new Turn(sum > 180 ? sum - 360 : sum, mirrored);
    }

    /// Left and right exchanged, as seen on screen.
    public Turn flipped() {
        return new Turn(degrees == 180 ? 180 : -degrees, !mirrored);
    }

    public boolean isNone() {
        return degrees == 0 && !mirrored;
    }

    /// Where points get to. O(n).
    ///
    /// @param xy shape (n, 2)
    float[] of(float[] xy) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double flip = mirrored ? -1 : 1;
        var turned = new float[xy.length];
        for (int i = 0; i + 1 < xy.length; i += 2) {
            double x = flip * xy[i];
            turned[i] = (float) (x * cos - xy[i + 1] * sin);
            turned[i + 1] = (float) (x * sin + xy[i + 1] * cos);
        }
        return turned;
    }

    /// Where a position gets to that another turn brought where it is.
    ///
    /// @return x and y
    public double[] from(Turn before, double x, double y) {
        double back = -Math.toRadians(before.degrees);
        double x0 = x * Math.cos(back) - y * Math.sin(back);
        double y0 = x * Math.sin(back) + y * Math.cos(back);
        double flipped = before.mirrored == mirrored ? x0 : -x0;
        double on = Math.toRadians(degrees);
        return new double[] {
            flipped * Math.cos(on) - y0 * Math.sin(on), flipped * Math.sin(on) + y0 * Math.cos(on)
        };
    }
}

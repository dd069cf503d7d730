package io.conoscope.projection.run;

import io.conoscope.math.Seeds;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.neighbors.scan.PreparedRows;

/// The initial positions of t-SNE.
///
/// @param shown shape (n, 2), the first frame
/// @param xy    shape (n, 2), for the descent
public record TsneStart(float[] shown, float[] xy) {

    /// The standard deviation of a start of its own along x; small, so that points pass each other.
    /// Source: Kobak & Berens 2019.
    private static final double WIDTH = 1e-4;

    /// Noise that separates equal rows, as a share of the width.
    private static final double NOISE = 0.01;

    /// A start from before keeps its places where none is further from the middle than this, more
    /// for many points.
    private static final double WIDEST = 100;

    /// @param prepared the input's rows, as the neighbours will be sought among
    /// @throws IllegalArgumentException if a start is given and is not finite
    public static TsneStart of(
            ProjectionInput input, PreparedRows prepared, long seed, ProjectionControl control) {
        var given = input.start();
        if (given != null) {
            PreparedRows.requireFinite(given);
            var places = given.toArray();
            double widest = 0;
            for (float value : places) {
                widest = Math.max(widest, Math.abs(value));
            }
            double most = WIDEST + Math.sqrt(given.rows());
            scale(places, widest > most ? most / widest : 1);
            return new TsneStart(places, shaken(places, WIDTH, seed));
        }
        var first = InitialLayout.of(input, prepared, control);
        var places = first.principal();
        double deviation = deviation(places);
        scale(places, deviation > 0 ? WIDTH / deviation : 0);
        return new TsneStart(first.frame(), shaken(places, WIDTH * NOISE, seed));
    }

    /// Of the first coordinate, which has mean 0.
    private static double deviation(float[] xy) {
        double squares = 0;
        for (int i = 0; i < xy.length; i += 2) {
            squares += (double) xy[i] * xy[i];
        }
        return Math.sqrt(2 * squares / xy.length);
    }

    private static void scale(float[] xy, double factor) {
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (float) (factor * xy[i]);
        }
    }

    private static float[] shaken(float[] xy, double noise, long seed) {
        var random = Seeds.random(seed);
        var result = xy.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] += (float) (noise * random.nextGaussian());
        }
        return result;
    }
}

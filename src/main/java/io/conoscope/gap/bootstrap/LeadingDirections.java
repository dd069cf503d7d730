package io.conoscope.gap.bootstrap;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.linalg.Covariance;
import io.conoscope.linalg.Pca;

import java.util.Map;

/// The first principal component of a resample, looked for among the [#MOST] leading ones of all
/// rows.
///
/// What a resample turns the first component by lies almost wholly within these: the others hold
/// little variance, and enter with the square of the angle. O((n + m)·k²) time a resample.
final class LeadingDirections {

    static final int MOST = 32;

    private static final int SQUARINGS = 6;
    private static final int ITERATIONS = 200;
    private static final double STILL = 1e-12;

    private final float[] coordinates;
    private final double[] components;
    private final double[] origin;
    private final int k;
    private final int rows;

    /// O((n + m)·d² + d³) time.
    LeadingDirections(Embeddings embeddings, Matches matches) {
        var stacked = embeddings.image().unitRows().above(embeddings.text().unitRows());
        this.rows = matches.count();
        this.k = Math.min(MOST, stacked.columns());
        var pca = Pca.of(Covariance.of(stacked), k);
        this.components = pca.components();
        this.origin = pca.mean();
        this.coordinates = pca.project(stacked);
    }

    /// Its share of the variance and its cosine with the gap vector, by their keys.
    ///
    /// @param gap the gap vector of the resample, shape (d)
    void measure(Draws draws, double[] gap, Map<String, Double> into) {
        var mean = new double[k];
        double weight = 0;
        var moments = new double[k * k];
        for (int r = 0; r < rows; r++) {
            double times = draws.of(r);
            if (times > 0) {
                weight += times;
                add(times, r, mean, moments);
            }
        }
        for (int i = 0; i < k; i++) {
            mean[i] /= weight;
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double value = moments[i * k + j] / weight - mean[i] * mean[j];
                moments[i * k + j] = value;
                moments[j * k + i] = value;
            }
        }
        var first = largest(moments);
        into.put("gap.pc1ExplainedVariance", value(moments, first) / variance(mean));
        into.put("gap.pc1GapCosine", Math.min(1, Math.abs(cosine(first, gap))));
    }

    private void add(double times, int r, double[] mean, double[] moments) {
        int at = r * k;
        for (int i = 0; i < k; i++) {
            double value = times * coordinates[at + i];
            mean[i] += value;
            for (int j = 0; j <= i; j++) {
                moments[i * k + j] += value * coordinates[at + j];
            }
        }
    }

    /// Unit rows vary about their mean by 1 − ‖mean‖², all directions together. The mean is that of
    /// all rows, moved within the leading directions.
    private double variance(double[] mean) {
        double squares = 0;
        for (int c = 0; c < origin.length; c++) {
            double value = origin[c];
            for (int i = 0; i < k; i++) {
                value += mean[i] * components[i * origin.length + c];
            }
            squares += value * value;
        }
        return 1 - squares;
    }

    /// By power iteration from a fixed start, on the matrix squared again and again: its 64th power
    /// tells apart what the matrix itself hardly does.
    private double[] largest(double[] given) {
        var symmetric = given;
        for (int turn = 0; turn < SQUARINGS; turn++) {
            symmetric = squared(symmetric);
        }
        var vector = new double[k];
        java.util.Arrays.fill(vector, 1e-3);
        vector[0] = 1;
        for (int step = 0; step < ITERATIONS; step++) {
            var next = times(symmetric, vector);
            double length = Math.sqrt(dot(next, next));
            if (length == 0) {
                return vector;
            }
            double moved = 0;
            for (int i = 0; i < k; i++) {
                next[i] /= length;
                moved += (next[i] - vector[i]) * (next[i] - vector[i]);
            }
            vector = next;
            if (moved < STILL) {
                break;
            }
        }
        return vector;
    }

    /// Divided by its largest value, so that powers stay within range.
    private double[] squared(double[] symmetric) {
        var product = new double[k * k];
        double largest = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double factor = symmetric[i * k + j];
                for (int c = 0; c < k; c++) {
                    product[i * k + c] += factor * symmetric[j * k + c];
                }
            }
        }
        for (double value : product) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < product.length; i++) {
            product[i] /= Math.max(largest, Double.MIN_NORMAL);
        }
        return product;
    }

    private double value(double[] symmetric, double[] vector) {
        return dot(vector, times(symmetric, vector)) / dot(vector, vector);
    }

    private double[] times(double[] symmetric, double[] vector) {
        var product = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                product[i] += symmetric[i * k + j] * vector[j];
            }
        }
        return product;
    }

    private double cosine(double[] inside, double[] gap) {
        double along = 0;
        for (int i = 0; i < k; i++) {
            double component = 0;
            for (int c = 0; c < gap.length; c++) {
                component += components[i * gap.length + c] * gap[c];
            }
            along += inside[i] * component;
        }
        return along / Math.sqrt(dot(inside, inside) * dot(gap, gap));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}

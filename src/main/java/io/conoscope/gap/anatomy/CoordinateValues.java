package io.conoscope.gap.anatomy;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

/// How the values of one coordinate are distributed in each modality, on a common axis.
///
/// @param coordinate which, in [0, d)
/// @param low        where the first bin begins
/// @param width      of a bin
/// @param image      share of the images in each bin, shape (bins), their sum 1
/// @param text       the same of the texts
/// @param imageMean  mean over the images
/// @param textMean   mean over the texts
public record CoordinateValues(
        int coordinate,
        double low,
        double width,
        double[] image,
        double[] text,
        double imageMean,
        double textMean) {

    private static final int BINS = 60;

    /// O(n·d + m·d) time, for unit rows.
    ///
    /// @throws IllegalArgumentException if there is no such coordinate, or a row has length 0 or is
    ///     not finite
    public static CoordinateValues of(Embeddings rows, int coordinate) {
        if (coordinate < 0 || coordinate >= rows.dimension()) {
            throw new IllegalArgumentException(
                    "coordinate " + coordinate + " of rows of width " + rows.dimension());
        }
        var images = values(rows.image(), coordinate);
        var texts = values(rows.text(), coordinate);
        double low = Math.min(least(images), least(texts));
        double high = Math.max(most(images), most(texts));
        double width = Math.max((high - low) / BINS, 1e-9);
        return new CoordinateValues(
                coordinate,
                low,
                width,
                shares(images, low, width),
                shares(texts, low, width),
                mean(images),
                mean(texts));
    }

    private static double[] values(Matrix rows, int coordinate) {
        var unit = new UnitRows(rows);
        var row = new double[rows.columns()];
        var values = new double[rows.rows()];
        for (int r = 0; r < values.length; r++) {
            unit.copy(r, row, 0);
            values[r] = row[coordinate];
        }
        return values;
    }

    private static double[] shares(double[] values, double low, double width) {
        var shares = new double[BINS];
        for (double value : values) {
            int bin = (int) Math.min(BINS - 1, (value - low) / width);
            shares[bin] += 1.0 / values.length;
        }
        return shares;
    }

    private static double least(double[] values) {
        return java.util.Arrays.stream(values).min().orElse(0);
    }

    private static double most(double[] values) {
        return java.util.Arrays.stream(values).max().orElse(0);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(Double.NaN);
    }
}

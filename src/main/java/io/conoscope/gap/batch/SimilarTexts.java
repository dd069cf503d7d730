package io.conoscope.gap.batch;

import io.conoscope.linalg.BlockProducts;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

/// A caption whose row is close to that of an item's own caption is taken to describe its photo.
///
/// @param items    what batches are made of
/// @param unitRows shape (m, d), row-major, rows of texts of length 1
/// @param width    d
/// @param least    cosine from which two captions say the same
public record SimilarTexts(BatchItems items, float[] unitRows, int width, double least)
        implements MatchJudge {

    /// @param text shape (m, d), rows of the texts
    public static SimilarTexts of(BatchItems items, Matrix text, double least) {
        return new SimilarTexts(items, UnitRows.orZero(text), text.columns(), least);
    }

    /// The same with another threshold.
    public SimilarTexts withLeast(double other) {
        return new SimilarTexts(items, unitRows, width, other);
    }

    /// The cosine of both items' captions.
    @Override
    public double value(int imageItem, int textItem) {
        int a = items.text()[imageItem] * width;
        int b = items.text()[textItem] * width;
        double sum = 0;
        for (int k = 0; k < width; k++) {
            sum += (double) unitRows[a + k] * unitRows[b + k];
        }
        return sum;
    }

    @Override
    public boolean takes(double value) {
        return value >= least;
    }

    /// Cosines in 32 bits: at the threshold itself the last digit is chance.
    @Override
    public Finder finder(int from, int to) {
        int texts = unitRows.length / width;
        var own = new float[(to - from) * width];
        for (int item = from; item < to; item++) {
            System.arraycopy(
                    unitRows, items.text()[item] * width, own, (item - from) * width, width);
        }
        var cosines = new float[(to - from) * texts];
        BlockProducts.timesTransposed(own, 0, to - from, unitRows, 0, texts, width, cosines);
        return (imageItem, matches) -> {
            int row = (imageItem - from) * texts;
            for (int t = 0; t < texts; t++) {
                if (cosines[row + t] >= least) {
                    for (int item : items.ofText()[t]) {
                        matches.set(item);
                    }
                }
            }
        };
    }
}

package io.conoscope.gap;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import java.util.Map;

/// Small sets of rows for tests.
public final class GapRows {

    static final Provenance UNKNOWN = new Provenance("unknown", "unknown", "test", null, Map.of());

    private GapRows() {}

    public static Embeddings embeddings(Matrix image, Matrix text) {
        return embeddings(image, text, Pairs.diagonal(image.rows()));
    }

    public static Embeddings embeddings(Matrix image, Matrix text, Pairs pairs) {
        return new Embeddings(image, text, pairs, UNKNOWN);
    }

    /// Normal numbers about a common offset, so that rows lie in a cone.
    public static Matrix cone(long seed, int rows, int columns, double offset) {
        var random = Seeds.random(seed);
        var values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() + (i % columns == 0 ? offset : 0));
        }
        return Matrix.of(rows, columns, values);
    }

    /// Text t belongs to image t / each.
    public static Pairs grouped(int images, int each) {
        var text = new int[images * each];
        var image = new int[images * each];
        for (int t = 0; t < text.length; t++) {
            text[t] = t;
            image[t] = t / each;
        }
        return new Pairs(text, image);
    }
}

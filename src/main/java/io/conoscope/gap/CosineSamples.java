package io.conoscope.gap;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.UnitRows;

import java.util.HashSet;
import java.util.Set;

/// The cosines behind the two distributions of the histogram.
///
/// @param matched         shape (p), of each text with its image, in the order of the pairs; each
///                        in [-1, 1] up to rounding
/// @param textTextMatched of each distinct pair of texts of one image; empty where no image has two
public record CosineSamples(float[] matched, float[] textTextMatched) {

    /// Takes the cosines in O(p·t·d) time with t texts an image. Safe on any thread.
    ///
    /// @throws IllegalArgumentException if a row has length 0 or is not finite
    public static CosineSamples of(Embeddings embeddings) {
        var image = new UnitRows(embeddings.image());
        var text = new UnitRows(embeddings.text());
        return new CosineSamples(
                matched(embeddings, image, text), siblings(embeddings, image.count(), text));
    }

    private static float[] matched(Embeddings embeddings, UnitRows image, UnitRows text) {
        var pairs = embeddings.pairs();
        var cosines = new float[pairs.size()];
        for (int p = 0; p < cosines.length; p++) {
            var x = image.row(pairs.image()[p]);
            cosines[p] = (float) Vectors.dot(x, text.row(pairs.text()[p]));
        }
        return cosines;
    }

    private static float[] siblings(Embeddings embeddings, int images, UnitRows text) {
        var seen = new HashSet<Long>();
        var cosines = new FloatList();
        for (var texts : embeddings.pairs().textsByImage(images)) {
            var rows = new double[texts.length][];
            for (int a = 0; a < texts.length; a++) {
                rows[a] = text.row(texts[a]);
                for (int b = 0; b < a; b++) {
                    if (isNew(texts[a], texts[b], seen)) {
                        cosines.add((float) Vectors.dot(rows[a], rows[b]));
                    }
                }
            }
        }
        return cosines.toArray();
    }

    /// Two texts may share more than one image; their pair counts once.
    private static boolean isNew(int a, int b, Set<Long> seen) {
        return a != b && seen.add(((long) Math.min(a, b) << 32) | Math.max(a, b));
    }

    /// A list of floats without boxing.
    private static final class FloatList {
        private float[] values = new float[64];
        private int size;

        void add(float value) {
            if (size == values.length) {
                values = java.util.Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        float[] toArray() {
            return java.util.Arrays.copyOf(values, size);
        }
    }
}

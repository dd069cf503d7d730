package io.conoscope.ui.scatter.lines;

import io.conoscope.embedding.Embeddings;
import io.conoscope.ui.kit.line.LineCosines;

/// The cosine of every pair of some rows.
final class PairCosineRows {

    private PairCosineRows() {}

    /// O(p · d). Safe on any thread; NaN where a row has length 0.
    static LineCosines of(Embeddings rows) {
        var pairs = rows.pairs();
        var values = new float[pairs.size()];
        var image = new float[rows.image().columns()];
        var text = new float[rows.text().columns()];
        for (int pair = 0; pair < values.length; pair++) {
            rows.image().copyRow(pairs.image()[pair], image, 0);
            rows.text().copyRow(pairs.text()[pair], text, 0);
            values[pair] = cosine(image, text);
        }
        return LineCosines.of(values);
    }

    private static float cosine(float[] a, float[] b) {
        double dot = 0;
        double squareA = 0;
        double squareB = 0;
        for (int k = 0; k < a.length; k++) {
            dot += (double) a[k] * b[k];
            squareA += (double) a[k] * a[k];
            squareB += (double) b[k] * b[k];
        }
        return (float) (dot / Math.sqrt(squareA * squareB));
    }
}

package io.conoscope.service.compare;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.CosineSamples;
import io.conoscope.gap.SampledCosines;
import io.conoscope.projection.linear.GapPlane;
import io.conoscope.projection.linear.PrincipalDirections;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Rows small enough for a picture of a thumb's size, on axes that all rows share.
///
/// @param matched   how many matched pairs have their cosine in each of [#BINS] bins over [-1, 1]
/// @param unmatched the same of unmatched pairs, or of a sample of them
/// @param images    x, y, x, y … in the gap plane, of at most [#MOST] images
/// @param texts     the same of texts
public record RowsSketch(int[] matched, int[] unmatched, float[] images, float[] texts) {

    public static final int BINS = 100;
    public static final int MOST = 80;
    private static final int ROWS = 2_000;
    private static final long SEED = 1;

    /// Draws at most 2,000 rows of each modality for the plane; O(rows · d²) time.
    static RowsSketch of(Embeddings rows, CancellationToken token) {
        var matched = bins(CosineSamples.of(rows).matched());
        var unmatched = bins(SampledCosines.unmatched(rows, SEED).cosines());
        token.throwIfCancelled();
        var image = rows.image().select(spread(rows.image().rows(), ROWS)).unitRows();
        var text = rows.text().select(spread(rows.text().rows(), ROWS)).unitRows();
        var modality = new int[image.rows() + text.rows()];
        Arrays.fill(modality, image.rows(), modality.length, 1);
        var directions = PrincipalDirections.of(image.above(text), token::throwIfCancelled);
        var xy = GapPlane.of(directions, modality).xy();
        return new RowsSketch(
                matched,
                unmatched,
                points(xy, 0, image.rows()),
                points(xy, image.rows(), text.rows()));
    }

    private static int[] bins(float[] cosines) {
        var counts = new int[BINS];
        for (float cosine : cosines) {
            counts[(int) Math.clamp((cosine + 1) / 2 * BINS, 0, BINS - 1)]++;
        }
        return counts;
    }

    /// So many of n rows, evenly spread.
    private static int[] spread(int n, int most) {
        int count = Math.min(n, most);
        return IntStream.range(0, count).map(i -> (int) ((long) i * n / count)).toArray();
    }

    private static float[] points(float[] xy, int from, int rows) {
        var chosen = spread(rows, MOST);
        var points = new float[2 * chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            points[2 * i] = xy[2 * (from + chosen[i])];
            points[2 * i + 1] = xy[2 * (from + chosen[i]) + 1];
        }
        return points;
    }
}

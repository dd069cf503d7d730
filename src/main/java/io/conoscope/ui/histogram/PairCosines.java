package io.conoscope.ui.histogram;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.CosineSamples;
import io.conoscope.gap.SampledCosines;
import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.ui.histogram.measure.RowSubset;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The cosine of every matched pair and of every two texts of one image, with whose they are: what
/// a selection is counted from, without a look at the rows. Immutable.
///
/// @param rows     of which they are
/// @param samples  matched in the order of the pairs; texts of one image as [#left] and [#right]
/// @param left     shape (s), a text row of each two texts of one image
/// @param right    shape (s), the other one
record PairCosines(Embeddings rows, CosineSamples samples, int[] left, int[] right) {

    /// O(p·t·d) time with t texts an image; any thread.
    ///
    /// @throws IllegalArgumentException if a row has length 0 or is not finite
    static PairCosines of(Embeddings rows) {
        var samples = CosineSamples.of(rows);
        var left = new int[samples.textTextMatched().length];
        var right = new int[left.length];
        var seen = new HashSet<Long>();
        int at = 0;
        for (var texts : rows.pairs().textsByImage(rows.image().rows())) {
            for (int a = 0; a < texts.length; a++) {
                for (int b = 0; b < a; b++) {
                    if (isNew(texts[a], texts[b], seen)) {
                        left[at] = texts[a];
                        right[at++] = texts[b];
                    }
                }
            }
        }
        return new PairCosines(rows, samples, left, right);
    }

    private static boolean isNew(int a, int b, Set<Long> seen) {
        return a != b && seen.add(((long) Math.min(a, b) << 32) | Math.max(a, b));
    }

    /// The points of the matched pairs whose cosine is wanted, ascending.
    int[] points(IntPredicate wantedPair) {
        var pairs = rows.pairs();
        var found = new BitSet();
        int n = rows.image().rows();
        IntStream.range(0, pairs.size())
                .filter(wantedPair)
                .forEach(
                        pair -> {
                            found.set(pairs.image()[pair]);
                            found.set(n + pairs.text()[pair]);
                        });
        return found.stream().toArray();
    }

    /// The cosines within some points, of each kind that has any there (docs/decisions/0183).
    ///
    /// A matched pair is within them where its text is, or its image is and no text of that image;
    /// any other pair, where both its ends are. O(p + s) time, and that of sampling for the kinds
    /// that are sampled; any thread.
    ///
    /// @param points images first, then texts
    Map<CosineKind, SampledCosines> within(BitSet points, Set<CosineKind> kinds) {
        var found = new EnumMap<CosineKind, SampledCosines>(CosineKind.class);
        for (var kind : kinds) {
            var cosines =
                    switch (kind) {
                        case MATCHED -> SampledCosines.all(matched(points));
                        case TEXT_TEXT_MATCHED -> SampledCosines.all(siblings(points));
                        case UNMATCHED, IMAGE_IMAGE, TEXT_TEXT -> sampled(points, kind);
                    };
            if (cosines.cosines().length > 0) {
                found.put(kind, cosines);
            }
        }
        return found;
    }

    private float[] matched(BitSet points) {
        var pairs = rows.pairs();
        int n = rows.image().rows();
        var byText = new BitSet(n);
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (points.get(n + pairs.text()[pair])) {
                byText.set(pairs.image()[pair]);
            }
        }
        var found = new float[pairs.size()];
        int size = 0;
        for (int pair = 0; pair < found.length; pair++) {
            int image = pairs.image()[pair];
            boolean within =
                    points.get(n + pairs.text()[pair]) || (points.get(image) && !byText.get(image));
            if (within) {
                found[size++] = samples.matched()[pair];
            }
        }
        return Arrays.copyOf(found, size);
    }

    private float[] siblings(BitSet points) {
        int n = rows.image().rows();
        var found = new float[left.length];
        int size = 0;
        for (int pair = 0; pair < left.length; pair++) {
            if (points.get(n + left[pair]) && points.get(n + right[pair])) {
                found[size++] = samples.textTextMatched()[pair];
            }
        }
        return Arrays.copyOf(found, size);
    }

    private SampledCosines sampled(BitSet points, CosineKind kind) {
        var part = new RowSubset(rows, points);
        boolean images = part.images().length > (kind == CosineKind.IMAGE_IMAGE ? 1 : 0);
        boolean texts = part.texts().length > (kind == CosineKind.TEXT_TEXT ? 1 : 0);
        return switch (kind) {
            case IMAGE_IMAGE ->
                    images
                            ? SampledCosines.within(
                                    rows.image().select(part.images()), CosineKinds.SEED)
                            : SampledCosines.all(new float[0]);
            case TEXT_TEXT ->
                    texts
                            ? SampledCosines.within(
                                    rows.text().select(part.texts()), CosineKinds.SEED)
                            : SampledCosines.all(new float[0]);
            default ->
                    images && texts
                            ? SampledCosines.unmatched(part.rows(), CosineKinds.SEED)
                            : SampledCosines.all(new float[0]);
        };
    }
}

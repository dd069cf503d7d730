package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.SimilarityRow;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Ranks of the documents of a pool that mixes images and texts: see [Measures.Pool].
final class PoolMeter implements RowMeter {

    private static final int CUT = 10;

    /// The row of each document, as stacked rows.
    private final int[] documents;

    /// The place of each query among the items; -1 for rows that are none.
    private final int[] placeOf;

    private final int[] rank;

    PoolMeter(Matches matches) {
        var items =
                IntStream.range(0, matches.images())
                        .filter(image -> matches.of(image).length >= 2)
                        .toArray();
        this.documents = new int[items.length];
        this.placeOf = new int[matches.count()];
        this.rank = new int[items.length];
        Arrays.fill(placeOf, -1);
        for (int place = 0; place < items.length; place++) {
            var texts = matches.of(items[place]);
            placeOf[texts[0]] = place;
            documents[place] = place % 2 == 0 ? items[place] : texts[1];
        }
    }

    @Override
    public void visit(SimilarityRow row) {
        int place = placeOf[row.query()];
        if (place >= 0) {
            rank[place] = rank(row.values(), documents, place);
        }
    }

    /// The rank of one document among all of them, from 1; those as similar as it count above it.
    static int rank(double[] similarities, int[] documents, int place) {
        double own = similarities[documents[place]];
        int rank = 0;
        for (int document : documents) {
            rank += similarities[document] >= own ? 1 : 0;
        }
        return rank;
    }

    /// Null where no image has two texts.
    Measures.@Nullable Pool pool() {
        if (documents.length == 0) {
            return null;
        }
        return new Measures.Pool(rank.length, gain(0, 1, rank), gain(0, 2, rank), gain(1, 2, rank));
    }

    private static double gain(int from, int step, int[] ranks) {
        double sum = 0;
        int count = 0;
        for (int place = from; place < ranks.length; place += step) {
            sum += ranks[place] <= CUT ? Math.log(2) / Math.log(1.0 + ranks[place]) : 0;
            count++;
        }
        return sum / count;
    }
}

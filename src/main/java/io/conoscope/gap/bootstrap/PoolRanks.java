package io.conoscope.gap.bootstrap;

import io.conoscope.gap.Matches;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.SimilarityRow;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which documents of the pool (see [io.conoscope.gap.measure.Measures.Pool]) stand above each
/// query's own. In a resample, an item keeps the document that it has in the data.
final class PoolRanks implements RowMeter {

    private static final int CUT = 10;

    private final int[] items;
    private final int[] documents;
    private final int[] placeOf;
    private final int[][] above;

    PoolRanks(Matches matches) {
        items =
                IntStream.range(0, matches.images())
                        .filter(image -> matches.of(image).length >= 2)
                        .toArray();
        documents = new int[items.length];
        placeOf = new int[matches.count()];
        above = new int[items.length][0];
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
        if (place < 0) {
            return;
        }
        double own = row.values()[documents[place]];
        var nearest = new MostSimilar(NearestOthers.MOST);
        for (int other = 0; other < documents.length; other++) {
            double value = row.values()[documents[other]];
            if (other != place && value >= own && nearest.takes(value)) {
                nearest.add(other, value);
            }
        }
        above[place] = nearest.rows();
    }

    boolean isEmpty() {
        return items.length == 0;
    }

    /// Mean gain over all queries, over those whose document is an image, over the others.
    double[] gains(Draws draws) {
        var sums = new double[2];
        var counts = new long[2];
        for (int place = 0; place < items.length; place++) {
            int times = draws.of(items[place]);
            if (times > 0) {
                int rank = 1;
                for (int other : above[place]) {
                    rank += draws.of(items[other]);
                    if (rank > CUT) {
                        break;
                    }
                }
                double gain = rank <= CUT ? Math.log(2) / Math.log(1.0 + rank) : 0;
                sums[place % 2] += times * gain;
                counts[place % 2] += times;
            }
        }
        return new double[] {
            (sums[0] + sums[1]) / (counts[0] + counts[1]), sums[0] / counts[0], sums[1] / counts[1]
        };
    }
}

package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.Ranks;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.SimilarityRow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Retrieval across modalities: the rank of each query's best match in the other modality.
final class RetrievalMeter implements RowMeter {

    private static final int[] CUTS = {1, 5, 10};

    private final Matches matches;
    private final int[] rank;

    RetrievalMeter(Matches matches) {
        this.matches = matches;
        this.rank = new int[matches.count()];
    }

    @Override
    public void visit(SimilarityRow row) {
        int query = row.query();
        if (matches.of(query).length > 0) {
            rank[query] =
                    row.rankOfBest(
                            matches.of(query), matches.othersFrom(query), matches.othersTo(query));
        }
    }

    /// Share of queries with any of their matches among the top k, by k and direction.
    Measures.Directions<Map<String, Double>> recall() {
        return new Measures.Directions<>(recall(imageRanks()), recall(textRanks()));
    }

    /// Median rank of the best match, from 1.
    Measures.Directions<Double> medianRank() {
        return new Measures.Directions<>(Ranks.median(imageRanks()), Ranks.median(textRanks()));
    }

    private int[] imageRanks() {
        return Ranks.ofQueries(Arrays.copyOf(rank, matches.images()));
    }

    private int[] textRanks() {
        return Ranks.ofQueries(Arrays.copyOfRange(rank, matches.images(), matches.count()));
    }

    private static Map<String, Double> recall(int[] ranks) {
        var byCut = new LinkedHashMap<String, Double>();
        for (int cut : CUTS) {
            byCut.put(Integer.toString(cut), Ranks.shareWithin(cut, ranks));
        }
        return byCut;
    }
}

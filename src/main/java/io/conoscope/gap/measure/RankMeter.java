package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.Ranks;
import io.conoscope.gap.tile.Tile;
import io.conoscope.gap.tile.TileMeter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// The rank of each query's best match: among the rows of the other modality, and among all rows.
///
/// A query's other matches are not counted above it; rows as similar as it are.
final class RankMeter implements TileMeter {

    private static final int[] CUTS = {1, 5, 10};

    private final Matches matches;
    private final MatchedPairs pairs;
    private final List<Part> parts = new ArrayList<>();
    private final int[] ownAbove;

    RankMeter(Matches matches, MatchedPairs pairs) {
        this.matches = matches;
        this.pairs = pairs;
        this.ownAbove = new int[matches.count()];
        for (int p = 0; p < pairs.count(); p++) {
            double cosine = pairs.cosine()[p];
            ownAbove[pairs.image()[p]] += cosine >= pairs.best()[pairs.image()[p]] ? 1 : 0;
            ownAbove[pairs.text()[p]] += cosine >= pairs.best()[pairs.text()[p]] ? 1 : 0;
        }
    }

    /// One thread's counts: of rows as similar as the best match or more.
    private final class Part implements TileVisitor {

        private final int[] across = new int[matches.count()];
        private final int[] within = new int[matches.count()];
        private final double[] best = new double[Tile.STRIDE];
        private final int[] above = new int[Tile.STRIDE];

        @Override
        public void visit(Tile tile) {
            var into = tile.kind() == Tile.Kind.IMAGE_TEXT ? across : within;
            System.arraycopy(pairs.best(), tile.left(), best, 0, tile.columns());
            java.util.Arrays.fill(above, 0);
            for (int line = 0; line < tile.lines(); line++) {
                into[tile.top() + line] += line(tile, line);
            }
            for (int c = 0; c < tile.columns(); c++) {
                into[tile.left() + c] += above[c];
            }
        }

        private int line(Tile tile, int line) {
            var values = tile.values();
            int at = line * Tile.STRIDE;
            double own = pairs.best()[tile.top() + line];
            int count = 0;
            for (int c = tile.from(line); c < tile.columns(); c++) {
                double value = values[at + c];
                count += value >= own ? 1 : 0;
                above[c] += value >= best[c] ? 1 : 0;
            }
            return count;
        }
    }

    @Override
    public TileVisitor visitor() {
        var part = new Part();
        synchronized (parts) {
            parts.add(part);
        }
        return part;
    }

    /// Ranks of the queries in [from, to) that are known, those of no query left out.
    private int[] ranks(int from, int to, boolean mixed, IntPredicate known) {
        var ranks = new int[to - from];
        synchronized (parts) {
            for (int row = from; row < to; row++) {
                if (matches.of(row).length > 0 && known.test(row)) {
                    int rank = 1 - ownAbove[row];
                    for (var part : parts) {
                        rank += part.across[row] + (mixed ? part.within[row] : 0);
                    }
                    ranks[row - from] = rank;
                }
            }
        }
        return Ranks.ofQueries(ranks);
    }

    /// Share of queries with any of their matches among the top k, by k and direction.
    Measures.Directions<Map<String, Double>> recall(IntPredicate known) {
        return new Measures.Directions<>(
                recall(ranks(0, matches.images(), false, known)),
                recall(ranks(matches.images(), matches.count(), false, known)));
    }

    private static Map<String, Double> recall(int[] ranks) {
        var byCut = new LinkedHashMap<String, Double>();
        for (int cut : CUTS) {
            byCut.put(Integer.toString(cut), Ranks.shareWithin(cut, ranks));
        }
        return byCut;
    }

    /// Median rank of the best match, from 1.
    Measures.Directions<Double> medianRank(IntPredicate known) {
        return new Measures.Directions<>(
                Ranks.median(ranks(0, matches.images(), false, known)),
                Ranks.median(ranks(matches.images(), matches.count(), false, known)));
    }

    /// Ranks among all rows, once all tiles were visited: of images, or of texts.
    int[] mixedRanks(boolean ofImages) {
        return ofImages
                ? ranks(0, matches.images(), true, row -> true)
                : ranks(matches.images(), matches.count(), true, row -> true);
    }
}

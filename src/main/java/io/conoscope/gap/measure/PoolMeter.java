package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.tile.PairTiles;
import io.conoscope.gap.tile.Tile;
import io.conoscope.gap.tile.TileMeter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Ranks of the documents of a pool that mixes images and texts: see [Measures.Pool].
final class PoolMeter implements TileMeter {

    private static final int CUT = 10;

    /// Places of the items by the row of their query, and by the row of their document; rows
    /// ascending.
    private final Places queries;

    private final Places documents;
    private final double[] own;
    private final List<int[]> counts = new ArrayList<>();

    /// Rows, ascending, with the place of the item that each belongs to.
    private record Places(int[] rows, int[] places) {

        static Places of(int[] rowOfPlace) {
            var places =
                    IntStream.range(0, rowOfPlace.length)
                            .boxed()
                            .sorted(java.util.Comparator.comparingInt(p -> rowOfPlace[p]))
                            .mapToInt(Integer::intValue)
                            .toArray();
            return new Places(IntStream.of(places).map(p -> rowOfPlace[p]).toArray(), places);
        }

        /// The first entry of a row of at least `row`.
        int from(int row) {
            int at = Arrays.binarySearch(rows, row);
            int found = at < 0 ? -at - 1 : at;
            while (found > 0 && rows[found - 1] == row) {
                found--;
            }
            return found;
        }
    }

    PoolMeter(Matches matches, PairTiles tiles) {
        var items =
                IntStream.range(0, matches.images())
                        .filter(image -> matches.of(image).length >= 2)
                        .toArray();
        var query = new int[items.length];
        var document = new int[items.length];
        for (int place = 0; place < items.length; place++) {
            var texts = matches.of(items[place]);
            query[place] = texts[0];
            document[place] = place % 2 == 0 ? items[place] : texts[1];
        }
        this.queries = Places.of(query);
        this.documents = Places.of(document);
        this.own = tiles.cosines(query, document);
    }

    @Override
    public TileVisitor visitor() {
        var notBelow = new int[own.length];
        synchronized (counts) {
            counts.add(notBelow);
        }
        return tile -> {
            count(tile, tile.top(), tile.lines(), tile.left(), tile.columns(), false, notBelow);
            count(tile, tile.left(), tile.columns(), tile.top(), tile.lines(), true, notBelow);
        };
    }

    /// Counts documents in one block for queries in the other.
    ///
    /// @param turned whether queries are columns of the tile
    private void count(
            Tile tile, int from, int rows, int others, int columns, boolean turned, int[] into) {
        int end = documents.from(others + columns);
        int begin = documents.from(others);
        if (begin == end) {
            return;
        }
        for (int q = queries.from(from); q < queries.from(from + rows); q++) {
            int place = queries.places[q];
            int line = queries.rows[q] - from;
            for (int d = begin; d < end; d++) {
                int column = documents.rows[d] - others;
                // On the diagonal both turns see both halves: each takes the pairs that it has.
                boolean there = !tile.isDiagonal() || line < column;
                int at = turned ? column * Tile.STRIDE + line : line * Tile.STRIDE + column;
                if (tile.isDiagonal() && turned) {
                    there = column < line;
                }
                into[place] += there && tile.values()[at] >= own[place] ? 1 : 0;
            }
        }
    }

    /// Null where no image has two texts; once all tiles were visited.
    Measures.@Nullable Pool pool() {
        if (own.length == 0) {
            return null;
        }
        var rank = new int[own.length];
        for (var part : counts) {
            for (int place = 0; place < rank.length; place++) {
                rank[place] += part[place];
            }
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

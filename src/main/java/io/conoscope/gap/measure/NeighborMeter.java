package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.tile.NearestTen;
import io.conoscope.gap.tile.Tile;
import io.conoscope.gap.tile.TileMeter;

import java.util.ArrayList;
import java.util.List;

/// The ten nearest rows of each query, in the other modality and in its own.
final class NeighborMeter implements TileMeter {

    private final Matches matches;
    private final List<Part> parts = new ArrayList<>();

    NeighborMeter(Matches matches) {
        this.matches = matches;
    }

    /// What one thread has seen.
    private final class Part implements TileVisitor {

        private final NearestTen across = new NearestTen(matches.count());
        private final NearestTen within = new NearestTen(matches.count());
        private final double[] least = new double[Tile.STRIDE];

        @Override
        public void visit(Tile tile) {
            var into = tile.kind() == Tile.Kind.IMAGE_TEXT ? across : within;
            into.copyLeast(tile.left(), least, tile.columns());
            for (int line = 0; line < tile.lines(); line++) {
                line(tile, line, into);
            }
        }

        private void line(Tile tile, int line, NearestTen into) {
            var values = tile.values();
            int at = line * Tile.STRIDE;
            int row = tile.top() + line;
            double own = into.least(row);
            for (int c = tile.from(line); c < tile.columns(); c++) {
                double value = values[at + c];
                if (value >= own) {
                    into.offer(row, tile.left() + c, value);
                    own = into.least(row);
                }
                if (value >= least[c]) {
                    into.offer(tile.left() + c, row, value);
                    least[c] = into.least(tile.left() + c);
                }
            }
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

    /// What all threads have seen together; once all tiles were visited.
    Found found() {
        var across = new NearestTen(matches.count());
        var all = new NearestTen(matches.count());
        for (var part : parts) {
            across.addAll(part.across);
            all.addAll(part.across);
            all.addAll(part.within);
        }
        return new Found(across, all);
    }

    /// @param across nearest of the other modality
    /// @param all    nearest of both
    record Found(NearestTen across, NearestTen all) {}

    /// Mean share of the queries' own modality among their ten nearest of both.
    double sameShare(Found found, int from, int to) {
        // All have equally many: the mean of shares is the share of all, without rounding.
        long same = 0;
        long all = 0;
        for (int query = from; query < to; query++) {
            if (matches.of(query).length > 0) {
                for (int row : found.all().of(query)) {
                    same += (row < matches.images()) == (query < matches.images()) ? 1 : 0;
                    all++;
                }
            }
        }
        return same / (double) all;
    }
}

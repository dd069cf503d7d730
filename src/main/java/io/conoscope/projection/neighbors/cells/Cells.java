package io.conoscope.projection.neighbors.cells;

import io.conoscope.math.Workers;
import io.conoscope.projection.neighbors.scan.Points;
import io.conoscope.projection.neighbors.scan.SearchProgress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Divides points into overlapping cells, so that near points share at least one of theirs.
public final class Cells {

    /// Cells may be divided so often before they are cut without regard to nearness: a cell of
    /// equal points cannot be divided otherwise.
    private static final int DEPTH = 2;

    private final Points points;
    private final int most;
    private final long seed;
    private final Workers workers;
    private final SearchProgress progress;
    private final List<int[]> cells = new ArrayList<>();

    /// @param most points of a cell
    public Cells(Points points, int most, long seed, Workers workers, SearchProgress progress) {
        this.points = points;
        this.most = most;
        this.seed = seed;
        this.workers = workers;
        this.progress = progress;
    }

    /// Cells about `wanted` centroids; each point belongs to the cells of its `each` nearest.
    ///
    /// @param ids ascending
    /// @return the points of each cell, ascending
    public List<int[]> of(int[] ids, int wanted, int each) {
        divide(ids, wanted, each, 0);
        return cells;
    }

    private void divide(int[] ids, int wanted, int each, int depth) {
        var index = new CentroidTraining(points, seed, workers, progress).of(ids, wanted);
        var nearest = index.nearest(points, ids, each, workers, progress);
        var groups = IndexGroups.of(nearest, each, index.centroids().count());
        for (int group = 0; group < groups.count(); group++) {
            var members = groups.of(group);
            Arrays.setAll(members, i -> ids[members[i]]);
            if (members.length <= most) {
                add(members);
            } else if (depth < DEPTH && members.length < ids.length) {
                divide(members, 4 * members.length / most, 1, depth + 1);
            } else {
                cut(members);
            }
        }
    }

    private void cut(int[] members) {
        int pieces = (members.length + most - 1) / most;
        for (int p = 0; p < pieces; p++) {
            int from = (int) ((long) members.length * p / pieces);
            int to = (int) ((long) members.length * (p + 1) / pieces);
            add(Arrays.copyOfRange(members, from, to));
        }
    }

    private void add(int[] members) {
        if (members.length > 1) {
            cells.add(members);
        }
    }
}

package io.conoscope.ui.lab.group;

import io.conoscope.gap.group.GroupGaps;
import io.conoscope.gap.group.GroupIntervals;

import org.jspecify.annotations.Nullable;

/// What is known of some groups.
///
/// @param intervals    of their gaps; null until the resamples are drawn
/// @param separability shape (k, k); null until probes are trained
record GroupFinding(
        Grouping grouping,
        GroupGaps gaps,
        @Nullable GroupIntervals intervals,
        double @Nullable [][] separability) {

    /// The most groups of which each two get a probe.
    static final int MOST_PROBED = 12;

    GroupFinding with(GroupIntervals found) {
        return new GroupFinding(grouping, gaps, found, separability);
    }

    GroupFinding with(double[][] found) {
        return new GroupFinding(grouping, gaps, intervals, found);
    }

    /// A number of the matrix; NaN where there is none.
    double value(GroupQuantity quantity, int a, int b) {
        return switch (quantity) {
            case GAP -> a == b ? Double.NaN : gaps.gap()[a][b];
            case CENTROID_COSINE -> a == b ? Double.NaN : gaps.centroidCosine()[a][b];
            case MEAN_COSINE -> gaps.meanCosine()[a][b];
            case SEPARABILITY -> separability == null || a == b ? Double.NaN : separability[a][b];
        };
    }

    String name(int group) {
        return gaps.groups().get(group).name();
    }

    int size(int group) {
        return gaps.groups().get(group).rows();
    }

    /// How far apart two groups of these sizes would lie whose rows were drawn from one lot that is
    /// as wide as they are: the root of the expected squared distance of two means. NaN where a
    /// group has one row.
    double byChance(int a, int b) {
        var mean = gaps.meanCosine();
        return Math.sqrt((1 - mean[a][a]) / size(a) + (1 - mean[b][b]) / size(b));
    }
}

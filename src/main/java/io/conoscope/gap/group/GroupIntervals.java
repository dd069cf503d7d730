package io.conoscope.gap.group;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Between which numbers the gaps of groups lie in 95 of 100 resamples of their rows.
///
/// @param low  shape (k, k): 2.5th percentile of each gap
/// @param high shape (k, k): 97.5th percentile
public record GroupIntervals(double[][] low, double[][] high) {

    /// The most groups: each draw keeps a gap for each two.
    public static final int MOST_GROUPS = 60;

    /// Draws the rows of each group with replacement, as many as it has. O(draws·(n·d + k²·d))
    // time.
    ///
    /// @param draws    at least 1
    /// @param progress of stage `measure.bootstrap`
    /// @throws IllegalArgumentException as [GroupGaps#of], or for more than [#MOST_GROUPS] groups
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static GroupIntervals of(
            Matrix rows,
            RowGroups groups,
            int draws,
            long seed,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        int k = groups.names().size();
        if (k > MOST_GROUPS || draws < 1) {
            throw new IllegalArgumentException(
                    draws + " resamples of " + k + " groups, expected at most " + MOST_GROUPS);
        }
        var members = new int[k][];
        Arrays.setAll(members, groups::rows);
        var gaps = new double[k][k][draws];
        var meter = new ProgressMeter("measure.bootstrap", draws, 0, progress);
        for (int draw = 0; draw < draws; draw++) {
            token.throwIfCancelled();
            var gap = resample(rows, groups, members, Seeds.random(seed, draw)).gap();
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    gaps[a][b][draw] = gap[a][b];
                }
            }
            meter.report(draw + 1);
        }
        var low = new double[k][k];
        var high = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                Arrays.sort(gaps[a][b]);
                low[a][b] = at(gaps[a][b], 0.025);
                high[a][b] = at(gaps[a][b], 0.975);
            }
        }
        return new GroupIntervals(low, high);
    }

    private static GroupGaps resample(
            Matrix rows, RowGroups groups, int[][] members, RandomGenerator random) {
        int n = Arrays.stream(members).mapToInt(group -> group.length).sum();
        var chosen = new int[n];
        var of = new int[n];
        int at = 0;
        for (int g = 0; g < members.length; g++) {
            for (int i = 0; i < members[g].length; i++) {
                chosen[at] = members[g][random.nextInt(members[g].length)];
                of[at++] = g;
            }
        }
        return GroupGaps.of(rows.select(chosen), new RowGroups(groups.names(), of));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(1, (int) Math.ceil(share * sorted.length - 1e-9)) - 1];
    }
}

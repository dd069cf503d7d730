package io.conoscope.runlog;

import java.util.Arrays;

/// TensorBoard's rule for a run that was started again: where it goes on at an earlier step, the
/// points from that step on that were logged before are orphans, and are not drawn.
///
/// Event files of the current version say where a session began (`SessionLog.START`, which PyTorch
/// writes for `purge_step`), and only that counts there: the first is the beginning of the run,
/// unless earlier files hold points; the others are restarts. In older event files a step before
/// the one logged last is the sign, and makes orphans of the tags that are logged with it; so in
/// text of others. Series stay in file order; the rule is applied by who draws.
public final class Purge {

    private Purge() {}

    /// The indices of the points that are not orphans, in file order.
    public static int[] kept(ScalarSeries series) {
        var restarts = series.restarts();
        var kept = new int[series.size()];
        int count = 0;
        int next = 0;
        for (int i = 0; i < series.size(); i++) {
            while (next < restarts.before().length && restarts.before()[next] <= i) {
                count = before(series, kept, count, restarts.step()[next++]);
            }
            kept[count++] = i;
        }
        while (next < restarts.before().length && restarts.before()[next] <= series.size()) {
            count = before(series, kept, count, restarts.step()[next++]);
        }
        return Arrays.copyOf(kept, count);
    }

    /// Whether [#kept] leaves anything out.
    public static boolean hasOrphans(ScalarSeries series) {
        return series.restarts().before().length > 0;
    }

    private static int before(ScalarSeries series, int[] kept, int count, long step) {
        int left = 0;
        for (int k = 0; k < count; k++) {
            if (series.step(kept[k]) < step) {
                kept[left++] = kept[k];
            }
        }
        return left;
    }
}

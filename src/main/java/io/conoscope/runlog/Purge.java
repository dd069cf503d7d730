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

    /// The indices of the points that are not orphans, in file order. In linear time: a point is an
    /// orphan if any restart after it went on at its step or before.
    public static int[] kept(ScalarSeries series) {
        var restarts = series.restarts();
        int size = series.size();
        var kept = new int[size];
        int from = size;
        int next = restarts.count() - 1;
        long wentOn = Long.MAX_VALUE;
        boolean any = false;
        for (int i = size - 1; i >= 0; i--) {
            while (next >= 0 && restarts.before()[next] > i) {
                wentOn = Math.min(wentOn, restarts.step()[next--]);
                any = true;
            }
            if (!any || series.step(i) < wentOn) {
                kept[--from] = i;
            }
        }
        return Arrays.copyOfRange(kept, from, size);
    }

    /// Whether [#kept] leaves anything out.
    public static boolean hasOrphans(ScalarSeries series) {
        return series.restarts().count() > 0;
    }
}

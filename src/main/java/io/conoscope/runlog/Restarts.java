package io.conoscope.runlog;

import java.util.Arrays;

/// Where a run was started again, seen from one series.
///
/// @param before how many points of the series stand before each restart; rising
/// @param step   the step at which the run went on
/// @param count  how many restarts there are; what the arrays hold beyond is a later view's
record Restarts(int[] before, long[] step, int count) {

    static final Restarts NONE = new Restarts(new int[0], new long[0], 0);

    /// These and one more, in constant time on average. Only the newest may be added to: older
    /// ones stay as they are, and share its arrays.
    Restarts and(int points, long at) {
        boolean full = count == before.length;
        int room = full ? Math.max(4, 2 * count) : before.length;
        var places = full ? Arrays.copyOf(before, room) : before;
        var steps = full ? Arrays.copyOf(step, room) : step;
        places[count] = points;
        steps[count] = at;
        return new Restarts(places, steps, count + 1);
    }
}

package io.conoscope.runlog;

/// Where a run was started again, seen from one series.
///
/// @param before how many points of the series stand before each restart; rising
/// @param step   the step at which the run went on
record Restarts(int[] before, long[] step) {

    static final Restarts NONE = new Restarts(new int[0], new long[0]);

    /// These and one more.
    Restarts and(int points, long at) {
        int n = before.length;
        var places = java.util.Arrays.copyOf(before, n + 1);
        var steps = java.util.Arrays.copyOf(step, n + 1);
        places[n] = points;
        steps[n] = at;
        return new Restarts(places, steps);
    }
}

package io.conoscope.training;

/// How fast a run has been of late: running means over about twenty steps.
final class StepRate {

    private static final double KEEP = 0.95;

    private double seconds = Double.NaN;
    private double waited;

    /// @param seconds of one step
    /// @param waited  for its pictures, of these
    void add(double seconds, double waited) {
        boolean first = Double.isNaN(this.seconds);
        this.seconds = first ? seconds : KEEP * this.seconds + (1 - KEEP) * seconds;
        this.waited = first ? waited : KEEP * this.waited + (1 - KEEP) * waited;
    }

    /// NaN before the first step.
    double stepsPerSecond() {
        return 1 / seconds;
    }

    /// Share of the time that went into waiting, in [0, 1].
    double waitedShare() {
        return waited / seconds;
    }
}

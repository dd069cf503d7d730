package io.conoscope.runlog.text;

import org.jspecify.annotations.Nullable;

/// The steps of one file's points. Where epochs stand in for steps and are fractions, points are
/// counted in their order instead; each epoch is a step. For one thread.
final class EpochSteps {

    private boolean isCounting;
    private double lastEpoch = Double.NaN;
    private long last;

    /// The step of the next point; null where its number cannot be one.
    ///
    /// @param at what the file has in the place of the step
    @Nullable Long step(PointKeys keys, double at) {
        if (!keys.isByEpoch()) {
            return NumberParser.isStep(at) ? (Long) (long) at : null;
        }
        if (!Double.isFinite(at) || Math.abs(at) >= 0x1p62) {
            return null;
        }
        isCounting |= at != Math.rint(at);
        if (!isCounting) {
            last = (long) at;
        } else if (at != lastEpoch) {
            last++;
        }
        lastEpoch = at;
        return last;
    }
}

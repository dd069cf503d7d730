package io.conoscope.training.log;

/// When something was written down.
///
/// @param step     steps taken
/// @param epoch    passes over the corpus so far
/// @param wallTime seconds since 1970
public record Moment(long step, double epoch, double wallTime) {

    /// Now.
    public static Moment now(long step, double epoch) {
        return new Moment(step, epoch, System.currentTimeMillis() / 1000.0);
    }
}

package io.conoscope.training.runfolder;

/// When something was written down.
///
/// @param step     steps taken
/// @param epoch    passes over the corpus so far
/// @param wallTime seconds since 1970
public record LogTime(long step, double epoch, double wallTime) {

    /// Now.
    public static LogTime now(long step, double epoch) {
        return new LogTime(step, epoch, System.currentTimeMillis() / 1000.0);
    }
}

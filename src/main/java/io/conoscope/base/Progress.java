package io.conoscope.base;

/// How far a long computation has come.
///
/// @param stage       key of the stage's words, for example `embed.images`
/// @param done        finished items of this stage, in [0, total]
/// @param total       all items of this stage; 0 while unknown
/// @param perSecond   rate in items a second; NaN while unknown
/// @param secondsLeft expected time for the rest of the stage; NaN while unknown
public record Progress(String stage, long done, long total, double perSecond, double secondsLeft) {

    /// The finished share in [0, 1], or -1 while the total is unknown.
    public double fraction() {
        return total <= 0 ? -1 : Math.min(1, done / (double) total);
    }
}

package io.conoscope.projection;

/// The layout at one iteration.
///
/// @param iteration  finished iterations, in [0, iterations]
/// @param iterations all iterations of the run; 0 where the method has none
/// @param xy         shape (n, 2), row-major: x0, y0, x1, y1 …; nobody writes to it any more
public record LayoutFrame(int iteration, int iterations, float[] xy) {

    /// The number of points n.
    public int points() {
        return xy.length / 2;
    }
}

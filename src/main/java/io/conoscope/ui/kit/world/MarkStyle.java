package io.conoscope.ui.kit.world;

/// How large and how opaque marks are, as the user set it.
///
/// @param pointSize    times the usual size, in [0.25, 8]
/// @param pointOpacity times the usual opacity, in [0.02, 1]
/// @param lineSize     times the usual width, in [0.25, 8]
/// @param lineOpacity  times the usual opacity, in [0.02, 4]
/// @param density      whether points are drawn one by one
/// @param context      whether points that a filter leaves out are drawn pale
public record MarkStyle(
        double pointSize,
        double pointOpacity,
        double lineSize,
        double lineOpacity,
        Density density,
        boolean context) {

    /// How points are drawn.
    public enum Density {
        /// One by one, as density where there are too many.
        AUTOMATIC,
        /// One by one, however many there are.
        POINTS,
        /// As density, however few there are.
        DENSITY
    }

    public static final MarkStyle USUAL = new MarkStyle(1, 1, 1, 1, Density.AUTOMATIC, true);

    private static final double LARGEST = 8;

    /// Larger points and wider lines, as far as that goes.
    ///
    /// @param factor at least 1
    public MarkStyle enlarged(double factor) {
        return new MarkStyle(
                Math.min(LARGEST, pointSize * factor),
                pointOpacity,
                Math.min(LARGEST, lineSize * factor),
                lineOpacity,
                density,
                context);
    }
}

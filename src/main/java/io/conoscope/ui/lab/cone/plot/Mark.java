package io.conoscope.ui.lab.cone.plot;

/// One mark of a chart, in pixels from its upper left corner. Colours are names of tokens,
/// `-cs-image`.
public sealed interface Mark {

    String token();

    /// A line from corner to corner.
    ///
    /// @param xy     x0, y0, x1, y1 …, at least two corners
    /// @param dashed whether it has gaps
    record Stroke(double[] xy, String token, double width, boolean dashed) implements Mark {}

    /// A filled area that lets what is below shine through.
    ///
    /// @param xy x0, y0, x1, y1 …, at least three corners
    record Area(double[] xy, String token) implements Mark {

        /// How much of its colour shows.
        static final double OPACITY = 0.22;
    }

    /// Discs, or diamonds.
    ///
    /// @param xy     x0, y0, x1, y1 … of their middles
    /// @param radius from the middle to the end
    record Dots(double[] xy, double radius, boolean diamonds, String token) implements Mark {}

    /// Words on one line.
    ///
    /// @param y      of the base line
    /// @param anchor the share of their width that lies left of x: 0, 0.5 or 1
    record Words(String words, double x, double y, double anchor, boolean bold, String token)
            implements Mark {}
}

package io.conoscope.ui.kit.page;

import java.awt.image.BufferedImage;

/// Something that stands above the points of a layout, in pixels from its upper left corner.
public sealed interface PageMark {

    /// Words with a halo, so that they read on points.
    ///
    /// @param x     of their middle
    /// @param y     of the base line
    /// @param size  of the type, in pixels
    /// @param color `0xRRGGBB`
    /// @param halo  `0xRRGGBB` around the letters
    record Words(String words, double x, double y, double size, int color, int halo)
            implements PageMark {}

    /// A picture in a frame one pixel wide.
    ///
    /// @param width  of the picture on the page
    /// @param height of the picture on the page
    /// @param frame  `0xRRGGBB`
    record Picture(
            BufferedImage picture, double x, double y, double width, double height, int frame)
            implements PageMark {}

    /// Straight lines from corner to corner. What lies outside of the layout's part is cut off.
    ///
    /// @param corners x0, y0, x1, y1 …, at least two of them
    /// @param closed  whether the last one leads back to the first
    /// @param filled  whether it is filled, too
    /// @param color   `0xRRGGBB`
    /// @param width   of the line, in pixels
    record Outline(double[] corners, boolean closed, boolean filled, int color, double width)
            implements PageMark {}
}

package io.conoscope.ui.kit.page;

import io.conoscope.ui.kit.draw.Drawing;

/// Draws the parts of a page, in logical pixels from its upper left corner. Colours are
/// `0xRRGGBB`.
interface PagePen {

    /// Where on its line a text is placed.
    enum Anchor {
        /// It begins there.
        START,
        /// Its middle is there.
        MIDDLE,
        /// It ends there.
        END
    }

    /// How words look.
    ///
    /// @param size  of the type, in pixels
    /// @param color of the words
    record Lettering(double size, boolean bold, int color, Anchor anchor) {}

    /// Words on one line.
    ///
    /// @param y of the base line
    void words(String words, double x, double y, Lettering type);

    /// Words that read upwards, their middle at a point.
    void upwards(String words, double x, double y, Lettering type);

    /// Words on one line, their middle at `x`, with a halo three pixels wide.
    void haloed(PageMark.Words words, double x, double y);

    /// A picture in its frame.
    void picture(PageMark.Picture picture, double x, double y);

    /// Lines, within the drawing that was drawn last.
    void outline(PageMark.Outline outline, double x, double y);

    void line(double fromX, double fromY, double toX, double toY, int color, double width);

    /// An empty frame, one pixel wide.
    void frame(double x, double y, double width, double height, int color);

    void disc(double x, double y, double radius, int color);

    void diamond(double x, double y, double radius, int color);

    /// A layout with its ground.
    void drawing(Drawing drawing, double x, double y);
}

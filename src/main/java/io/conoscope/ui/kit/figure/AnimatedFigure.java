package io.conoscope.ui.kit.figure;

import java.awt.image.BufferedImage;
import java.util.List;

/// A figure that moves: pictures one after another, as they were when it was taken. Drawn on any
/// thread.
///
/// @param caption of what it is, in one line
/// @param frames  how many pictures, at least 1
/// @param colors  `0xRRGGBB` of its ground and its marks, which a format with few colours must keep
/// @param frame   draws one of them
public record AnimatedFigure(String caption, int frames, List<Integer> colors, Frame frame) {

    /// Draws one picture.
    @FunctionalInterface
    public interface Frame {

        /// @param index in [0, frames)
        /// @param scale pixels of the picture a pixel of the screen, above 0
        BufferedImage draw(int index, double scale);
    }

    /// One of its pictures.
    ///
    /// @param index in [0, frames)
    public FigureContent still(int index, double scale) {
        return new FigureContent.Picture(caption, () -> frame.draw(index, scale));
    }
}

package io.conoscope.corpus.raster;

/// Takes the rows of a picture.
@FunctionalInterface
public interface RowSink {

    /// Takes one row.
    ///
    /// @param y   which one, from the top, from 0
    /// @param rgb shape (width), a pixel as `0xRRGGBB`; the caller's own, valid until this returns
    void row(int y, int[] rgb);
}

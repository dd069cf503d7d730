package io.conoscope.corpus.raster;

import io.conoscope.base.ConoscopeException;

import java.awt.image.BufferedImage;

/// A picture whose pixels are handed over row by row.
public interface PictureRows {

    /// In pixels.
    int width();

    /// In pixels.
    int height();

    /// Hands over every row once, in any order, on the calling thread.
    ///
    /// @throws ConoscopeException `picture.…` if it cannot be decoded
    void read(RowSink sink) throws ConoscopeException;

    /// A picture that is in memory already.
    static PictureRows of(BufferedImage picture) {
        return new WholePicture(picture);
    }
}

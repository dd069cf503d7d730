package io.conoscope.corpus.raster;

import java.awt.image.BufferedImage;

/// A picture that is in memory as a whole.
///
/// @param picture its pixels
public record WholePicture(BufferedImage picture) implements PictureRows {

    @Override
    public int width() {
        return picture.getWidth();
    }

    @Override
    public int height() {
        return picture.getHeight();
    }

    @Override
    public void read(RowSink sink) {
        int width = picture.getWidth();
        var row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] &= 0xFFFFFF;
            }
            sink.row(y, row);
        }
    }
}

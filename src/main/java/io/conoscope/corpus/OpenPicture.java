package io.conoscope.corpus;

import io.conoscope.corpus.raster.RgbPixels;

import org.jspecify.annotations.Nullable;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/// A picture whose header was read and found acceptable.
///
/// @param reader decodes it
/// @param format what it is
/// @param jpeg   what a JPEG says of itself; null for other formats
/// @param interlaced whether a PNG comes in seven passes
record OpenPicture(
        ImageReader reader, PictureFormat format, @Nullable JpegSegments jpeg, boolean interlaced) {

    int width() throws IOException {
        return reader.getWidth(0);
    }

    int height() throws IOException {
        return reader.getHeight(0);
    }

    /// Whether its reader writes into rows that it is given.
    boolean isRowByRow() {
        return format != PictureFormat.BMP && !hasFourInks();
    }

    /// Whether its reader comes back to rows: for the pixels between those of an interlaced PNG,
    /// and with what each scan of a progressive JPEG improves.
    boolean comesBack() {
        return interlaced || (jpeg != null && jpeg.progressive());
    }

    private boolean hasFourInks() {
        return jpeg != null && jpeg.components() == 4;
    }

    /// All of it, with samples skipped.
    ///
    /// @param step of how many samples one is taken, across and down
    BufferedImage whole(int step) throws IOException {
        var settings = reader.getDefaultReadParam();
        if (step > 1) {
            settings.setSourceSubsampling(step, step, 0, 0);
        }
        return read(settings);
    }

    /// A part of it.
    BufferedImage part(Rectangle region) throws IOException {
        var settings = reader.getDefaultReadParam();
        settings.setSourceRegion(region);
        return read(settings);
    }

    private BufferedImage read(ImageReadParam settings) throws IOException {
        return jpeg != null && hasFourInks()
                ? RgbPixels.fromCmyk(reader.readRaster(0, settings), jpeg.adobeTransform() == 2)
                : RgbPixels.of(reader.read(0, settings));
    }
}

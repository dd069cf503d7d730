package io.conoscope.corpus;

import io.conoscope.corpus.raster.GifScreen;
import io.conoscope.corpus.raster.RgbPixels;
import io.conoscope.corpus.raster.TallChroma;

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
/// @param screen of a GIF; null for other formats
/// @param interlaced whether a PNG comes in seven passes
record OpenPicture(
        ImageReader reader,
        PictureFormat format,
        @Nullable JpegSegments jpeg,
        @Nullable GifScreen screen,
        boolean interlaced) {

    int width() throws IOException {
        return screen == null ? reader.getWidth(0) : screen.width();
    }

    int height() throws IOException {
        return screen == null ? reader.getHeight(0) : screen.height();
    }

    /// Whether its reader writes into rows that it is given.
    boolean isRowByRow() {
        return format != PictureFormat.BMP
                && !hasFourInks()
                && !hasTallChroma()
                && (screen == null || screen.isFilled());
    }

    /// Whether its reader comes back to rows: for the pixels between those of an interlaced PNG,
    /// and with what each scan of a progressive JPEG improves.
    boolean comesBack() {
        return interlaced || (jpeg != null && jpeg.progressive());
    }

    private boolean hasFourInks() {
        return jpeg != null && jpeg.components() == 4;
    }

    private boolean hasTallChroma() {
        return jpeg != null && jpeg.hasTallChroma();
    }

    /// All of it, with samples skipped.
    ///
    /// @param step of how many samples one is taken, across and down; a frame that is smaller than
    ///             its screen comes with all
    BufferedImage whole(int step) throws IOException {
        var all = new Rectangle(width(), height());
        if (step <= 1 || (screen != null && !screen.isFilled())) {
            return part(all);
        }
        var settings = reader.getDefaultReadParam();
        settings.setSourceSubsampling(step, step, 0, 0);
        return read(settings);
    }

    /// A part of it.
    BufferedImage part(Rectangle region) throws IOException {
        if (screen != null && !screen.isFilled()) {
            return screen.read(reader, region);
        }
        var settings = reader.getDefaultReadParam();
        if (hasTallChroma()) {
            return tall(region, settings);
        }
        settings.setSourceRegion(region);
        return read(settings);
    }

    /// The rows of colour above and below have a part in those of the region.
    private BufferedImage tall(Rectangle region, ImageReadParam settings) throws IOException {
        int top = Math.max(0, region.y / 2 * 2 - 2);
        int bottom = Math.min(height(), (region.y + region.height + 1) / 2 * 2 + 2);
        settings.setSourceRegion(new Rectangle(region.x, top, region.width, bottom - top));
        var rgb = TallChroma.rgb(reader.readRaster(0, settings));
        return rgb.getHeight() == region.height
                ? rgb
                : RgbPixels.of(rgb.getSubimage(0, region.y - top, region.width, region.height));
    }

    private BufferedImage read(ImageReadParam settings) throws IOException {
        return jpeg != null && hasFourInks()
                ? RgbPixels.fromCmyk(reader.readRaster(0, settings), jpeg.adobeTransform() > 0)
                : RgbPixels.of(reader.read(0, settings));
    }
}

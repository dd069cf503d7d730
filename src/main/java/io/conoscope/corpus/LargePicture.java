package io.conoscope.corpus;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.corpus.raster.PixelStore;
import io.conoscope.corpus.raster.RgbPixels;
import io.conoscope.corpus.raster.RowSink;
import io.conoscope.corpus.raster.RowsRaster;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;

/// A picture that is decoded row by row, each time it is read: whatever its size, the heap holds a
/// few rows of it, so that no heap decides whether it can be read.
///
/// Two kinds need memory for the whole picture, outside the heap: interlaced PNG (three bytes a
/// pixel) and progressive JPEG (nine, of which six in libjpeg). Of those, all that are read at a
/// time have no more pixels than one picture may have.
///
/// @param source where it is
/// @param width  in pixels
/// @param height in pixels
record LargePicture(ImageSource source, int width, int height) implements PictureRows {

    /// Pictures of more pixels are decoded row by row.
    static final int PIXELS = 4_000_000;

    private static final int MILLION = 1_000_000;
    private static final int MILLIONS = (int) (Pictures.MAX_PIXELS / MILLION);

    /// Millions of pixels that may be in memory as a whole.
    private static final Semaphore ROOM = new Semaphore(MILLIONS, true);

    static boolean isLarge(OpenPicture open) throws IOException {
        return open.width() * (long) open.height() > PIXELS;
    }

    @Override
    public void read(RowSink sink) throws ConoscopeException {
        boolean strips =
                Pictures.use(
                        source,
                        open -> {
                            if (!open.isRowByRow()) {
                                return true;
                            }
                            if (open.comesBack()) {
                                readAlone(open, sink);
                            } else {
                                readRows(open, sink);
                            }
                            return false;
                        });
        if (strips) {
            readStrips(sink);
        }
    }

    private void readAlone(OpenPicture open, RowSink sink) throws IOException {
        int room = Math.clamp((long) width * height / MILLION, 1, MILLIONS);
        try {
            ROOM.acquire(room);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
        try {
            readStored(open, sink);
        } finally {
            ROOM.release(room);
        }
    }

    private void readRows(OpenPicture open, RowSink sink) throws IOException {
        var type = open.reader().getImageTypes(0).next();
        var model = type.getColorModel();
        var rows =
                RowsRaster.ofRows(
                        type.getSampleModel(width, height), RgbPixels.conversion(model), sink);
        read(open, new BufferedImage(model, rows, model.isAlphaPremultiplied(), null));
    }

    private void readStored(OpenPicture open, RowSink sink) throws IOException {
        var type = open.reader().getImageTypes(0).next();
        var model = type.getColorModel();
        try (var store = new PixelStore(width, height)) {
            var rows =
                    RowsRaster.of(
                            type.getSampleModel(width, height), RgbPixels.conversion(model), store);
            read(open, new BufferedImage(model, rows, model.isAlphaPremultiplied(), null));
            store.read(sink);
        }
    }

    private static void read(OpenPicture open, BufferedImage into) throws IOException {
        var settings = open.reader().getDefaultReadParam();
        settings.setDestination(into);
        open.reader().read(0, settings);
    }

    /// For readers that write past the raster: BMP begins at any row, a JPEG of four inks begins
    /// anew for each strip.
    private void readStrips(RowSink sink) throws ConoscopeException {
        int rows = Math.max(1, PIXELS / width);
        for (int top = 0; top < height; top += rows) {
            int y = top;
            var strip = new Rectangle(0, y, width, Math.min(rows, height - y));
            var picture = Pictures.use(source, open -> open.part(strip));
            PictureRows.of(picture).read((row, rgb) -> sink.row(y + row, rgb));
        }
    }
}

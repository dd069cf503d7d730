package io.conoscope.corpus.raster;

import java.awt.Point;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/// What the JDK's readers take for a picture of full size, while it keeps one row.
///
/// It takes what they write: JPEG a row with [#setRect], GIF a row with [#setDataElements], PNG
/// pixel by pixel. Each row goes on as soon as its last pixel is there. Nothing can be read back.
/// For one thread.
public final class RowsRaster extends WritableRaster {

    private final SampleToRgb conversion;
    private final PixelSink pixels;
    private final int[] rgb;
    private int[] samples = {};

    /// Where pixels go that come one by one.
    interface PixelSink {
        void pixel(int x, int y, int rgb);

        void row(int y, int[] rgb);
    }

    private RowsRaster(SampleModel model, SampleToRgb conversion, PixelSink pixels) {
        super(model, new DataBufferByte(1), new Point());
        this.conversion = conversion;
        this.pixels = pixels;
        rgb = pixels instanceof WholeRows rows ? rows.rgb : new int[model.getWidth()];
    }

    /// For readers that finish a row before they begin the next one.
    ///
    /// @param model of the picture in full size
    public static RowsRaster ofRows(SampleModel model, SampleToRgb conversion, RowSink sink) {
        return new RowsRaster(model, conversion, new WholeRows(new int[model.getWidth()], sink));
    }

    /// For readers that come back to rows, such as that of interlaced PNG.
    ///
    /// @param store takes the pixels; has the size of the picture
    public static RowsRaster of(SampleModel model, SampleToRgb conversion, PixelStore store) {
        return new RowsRaster(model, conversion, store);
    }

    /// Passes a row on with its last pixel.
    private record WholeRows(int[] rgb, RowSink sink) implements PixelSink {
        @Override
        public void pixel(int x, int y, int value) {
            rgb[x] = value;
            if (x == rgb.length - 1) {
                sink.row(y, rgb);
            }
        }

        @Override
        public void row(int y, int[] whole) {
            sink.row(y, whole);
        }
    }

    @Override
    public void setPixel(int x, int y, int[] values) {
        pixels.pixel(x, y, conversion.rgb(values, 0));
    }

    @Override
    public void setRect(int dx, int dy, Raster source) {
        int width = source.getWidth();
        int bands = source.getNumBands();
        if (samples.length < width * bands) {
            samples = new int[width * bands];
        }
        for (int row = 0; row < source.getHeight(); row++) {
            int y = source.getMinY() + row;
            source.getPixels(source.getMinX(), y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                rgb[dx + x] = conversion.rgb(samples, x * bands);
            }
            pixels.row(dy + y, rgb);
        }
    }

    @Override
    public void setDataElements(int x, int y, int w, int h, Object data) {
        if (h != 1 || !(data instanceof byte[] indices)) {
            throw new IllegalArgumentException(h + " rows of " + data.getClass());
        }
        var sample = new int[1];
        for (int i = 0; i < w; i++) {
            sample[0] = indices[i] & 0xFF;
            rgb[x + i] = conversion.rgb(sample, 0);
        }
        pixels.row(y, rgb);
    }
}

package io.conoscope.corpus.raster;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A picture's pixels outside the heap, three bytes each, for readers that come back to rows. For
/// one thread.
public final class PixelStore implements RowsRaster.PixelSink, AutoCloseable {

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment bytes;
    private final int width;
    private final int height;

    /// @throws OutOfMemoryError if the system has no `3 width height` bytes
    public PixelStore(int width, int height) {
        this.width = width;
        this.height = height;
        bytes = arena.allocate(3L * width * height);
    }

    @Override
    public void pixel(int x, int y, int rgb) {
        long at = 3 * ((long) y * width + x);
        bytes.set(ValueLayout.JAVA_BYTE, at, (byte) (rgb >> 16));
        bytes.set(ValueLayout.JAVA_BYTE, at + 1, (byte) (rgb >> 8));
        bytes.set(ValueLayout.JAVA_BYTE, at + 2, (byte) rgb);
    }

    @Override
    public void row(int y, int[] rgb) {
        for (int x = 0; x < width; x++) {
            pixel(x, y, rgb[x]);
        }
    }

    /// Hands over every row, from the top.
    public void read(RowSink sink) {
        var rgb = new int[width];
        long at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                int red = bytes.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
                int green = bytes.get(ValueLayout.JAVA_BYTE, at + 1) & 0xFF;
                int blue = bytes.get(ValueLayout.JAVA_BYTE, at + 2) & 0xFF;
                rgb[x] = (red << 16) | (green << 8) | blue;
            }
            sink.row(y, rgb);
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}

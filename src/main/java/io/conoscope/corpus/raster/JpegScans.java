package io.conoscope.corpus.raster;

import java.io.IOException;

import javax.imageio.stream.ImageInputStream;

/// Counts the scans of a JPEG: each one may cost a pass over the whole picture, and takes no more
/// than forty bytes.
public final class JpegScans {

    /// Encoders write about ten; libjpeg-turbo's own scripts have at most a few dozen.
    public static final int MOST = 100;

    private static final int START = 0xDA;

    private int scans;
    private boolean marker;

    private JpegScans() {}

    /// In a file in memory.
    public static int in(byte[] file) {
        var found = new JpegScans();
        found.add(file, file.length);
        return found.scans;
    }

    /// In what follows in a stream, which goes back to where it was.
    public static int in(ImageInputStream file) throws IOException {
        var found = new JpegScans();
        var block = new byte[1 << 16];
        file.mark();
        for (int n = file.read(block); n > 0; n = file.read(block)) {
            found.add(block, n);
        }
        file.reset();
        return found.scans;
    }

    private void add(byte[] block, int n) {
        for (int i = 0; i < n; i++) {
            if (marker && block[i] == (byte) START) {
                scans++;
            }
            marker = block[i] == (byte) 0xFF;
        }
    }
}

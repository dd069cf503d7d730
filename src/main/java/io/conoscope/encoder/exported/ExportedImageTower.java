package io.conoscope.encoder.exported;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.encoder.ImageTower;
import io.conoscope.math.Matrix;

import java.util.Arrays;
import java.util.Locale;

/// The image half of a model that another program exported.
public final class ExportedImageTower implements ImageTower {

    private final ImageGraph graph;
    private final Preparation preprocess;

    /// Turns a picture into the graph's input.
    @FunctionalInterface
    public interface Preparation {
        float[] apply(PictureRows picture) throws ConoscopeException;
    }

    /// @param graph      computes, and is closed with the tower
    /// @param preprocess gives shape (3, s, s) with s the graph's image size
    public ExportedImageTower(ImageGraph graph, Preparation preprocess) {
        this.graph = graph;
        this.preprocess = preprocess;
    }

    @Override
    public float[] preprocess(PictureRows picture) throws ConoscopeException {
        return preprocess.apply(picture);
    }

    @Override
    public int imageSize() {
        return graph.imageSize();
    }

    @Override
    public int width() {
        return graph.width();
    }

    /// @throws IllegalStateException if the engine fails on a batch
    @Override
    public Matrix embed(float[][] pixels) {
        requireSize(pixels);
        var result = new float[Math.multiplyExact(pixels.length, width())];
        int each = Math.clamp(Math.ceilDiv(pixels.length, graph.lanes()), 1, graph.atOnce());
        graph.forEach(
                Math.ceilDiv(pixels.length, each),
                piece -> {
                    int from = piece * each;
                    int to = Math.min(pixels.length, from + each);
                    var rows = graph.rows(Arrays.asList(pixels).subList(from, to));
                    System.arraycopy(rows, 0, result, from * width(), (to - from) * width());
                });
        return Matrix.of(pixels.length, width(), result);
    }

    private void requireSize(float[][] pixels) {
        int values = 3 * imageSize() * imageSize();
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i].length != values) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "picture %d has %d values, not %d",
                                i,
                                pixels[i].length,
                                values));
            }
        }
    }

    @Override
    public void close() {
        graph.close();
    }
}

package io.conoscope.bench.panel;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Generated rows with a gap, for the slider to close.
public final class LabRows {

    private LabRows() {}

    /// Images around one mean, texts around another; text t belongs to image t modulo the images
    /// and lies near it.
    ///
    /// @throws IllegalArgumentException unless there are at least four images, as many texts as
    ///     images, and width 2
    public static Embeddings generated(int images, int texts, int width, long seed) {
        if (images < 4 || texts < images || width < 2) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%d images, %d texts, width %d; expected at least 4, as many, 2",
                            images,
                            texts,
                            width));
        }
        var random = Seeds.random(seed);
        var image = new float[images * width];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextGaussian() + (i % width == 0 ? 20 : 0);
        }
        var text = new float[texts * width];
        for (int i = 0; i < text.length; i++) {
            int owner = i / width % images;
            float own = image[owner * width + i % width] - (i % width == 0 ? 20 : 0);
            text[i] = own + (float) random.nextGaussian() + (i % width == 1 ? 20 : 0);
        }
        var pairs =
                new Pairs(
                        IntStream.range(0, texts).toArray(),
                        IntStream.range(0, texts).map(t -> t % images).toArray());
        return new Embeddings(
                Matrix.of(images, width, image),
                Matrix.of(texts, width, text),
                pairs,
                new Provenance("none", "none", "generated", null, Map.of()));
    }
}

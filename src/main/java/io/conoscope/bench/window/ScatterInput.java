package io.conoscope.bench.window;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.world.PointColors;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.RecordedFrame;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// What the scatter is measured on: a layout, and how many of its points are images.
///
/// @param xy     shape (n, 2), row-major; images first
/// @param images how many of them, in [1, n)
/// @param pairs  the lines
public record ScatterInput(float[] xy, int images, Pairs pairs) {

    /// One image to five texts.
    private static final int SHARE = 6;

    /// @throws IllegalArgumentException unless there are images and texts
    public ScatterInput {
        if (images < 1 || images >= xy.length / 2) {
            throw new IllegalArgumentException(
                    images + " images among " + xy.length / 2 + " points; both kinds are needed");
        }
    }

    /// Two clouds of 40 clusters each, five texts an image.
    ///
    /// @param points at least 6
    /// @param lines  from text t to image t modulo the images, repeating when there are more
    public static ScatterInput generated(int points, int lines, long seed) {
        int images = points / SHARE;
        var random = new Random(seed);
        var centres = random.doubles(160, -2.4, 2.4).toArray();
        var xy = new float[2 * points];
        for (int p = 0; p < points; p++) {
            boolean image = p < images;
            int cluster = (image ? p : p - images) % 40 + (image ? 0 : 40);
            xy[2 * p] =
                    (float) ((image ? -4.5 : 4.5) + centres[cluster] + random.nextGaussian() * 0.4);
            xy[2 * p + 1] = (float) (centres[80 + cluster] + random.nextGaussian() * 0.4);
        }
        return of(xy, images, lines);
    }

    /// A layout from elsewhere, with made-up pairs.
    public static ScatterInput of(float[] xy, int images, int lines) {
        int texts = Math.max(1, xy.length / 2 - images);
        var pairs =
                new Pairs(
                        IntStream.range(0, lines).map(i -> i % texts).toArray(),
                        IntStream.range(0, lines).map(i -> i % texts % images).toArray());
        return new ScatterInput(xy, images, pairs);
    }

    /// Colours for points as if each belonged to a category; a quarter belong to the first.
    ///
    /// @param categories how many; null is given back for 0
    public static @Nullable PointColors colors(int points, int categories) {
        if (categories == 0) {
            return null;
        }
        var codes = new short[points];
        for (int p = 0; p < points; p++) {
            codes[p] = (short) (p % 4 == 0 ? 0 : p % categories);
        }
        var random = new Random(3);
        var palette = random.ints(categories).map(color -> color | 0xFF000000).toArray();
        return new PointColors(codes, palette, 0xFF808080);
    }

    /// Opens it.
    public void openIn(Session session) {
        int texts = xy.length / 2 - images;
        var rows =
                new Embeddings(
                        Matrix.of(images, 1, new float[images]),
                        Matrix.of(texts, 1, new float[texts]),
                        pairs,
                        new Provenance("none", "none", "generated", null, Map.of()));
        session.embeddingsProperty().set(rows);
        session.displayedProperty()
                .set(
                        DisplayedLayout.live(
                                rows,
                                ProjectionChoice.DEFAULT,
                                RecordedFrame.of(new LayoutFrame(1, 1, xy))));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

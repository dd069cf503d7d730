package io.conoscope.ui.kit.world;

import io.conoscope.corpus.Pairs;

import java.util.Arrays;
import java.util.Locale;

/// The points of a layout and the lines between them. Nobody writes to it any more.
///
/// @param xy     shape (n + m, 2), row-major; images first, then texts
/// @param images the number n of images
/// @param pairs  a line for each; rows of texts count from 0
/// @param box    around all finite points, as of [WorldBox#around]
public record ScatterPoints(float[] xy, int images, Pairs pairs, WorldBox box) {

    /// Nothing at all.
    public static final ScatterPoints NONE =
            new ScatterPoints(new float[0], 0, new Pairs(new int[0], new int[0]));

    /// Points whose box is not known yet: O(n).
    public ScatterPoints(float[] xy, int images, Pairs pairs) {
        this(xy, images, pairs, WorldBox.around(xy));
    }

    /// @throws IllegalArgumentException if there are more images than points or a pair names a
    /// point that is not there
    public ScatterPoints {
        int size = xy.length / 2;
        if (images > size) {
            throw new IllegalArgumentException(images + " images among " + size + " points");
        }
        int image = Arrays.stream(pairs.image()).max().orElse(-1);
        int text = Arrays.stream(pairs.text()).max().orElse(-1);
        if (image >= images || text >= size - images) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "a pair names image %d of %d and text %d of %d",
                            image,
                            images,
                            text,
                            size - images));
        }
    }

    /// The number of points n + m.
    public int size() {
        return xy.length / 2;
    }

    public int texts() {
        return size() - images;
    }

    public boolean isImage(int point) {
        return point < images;
    }

    public float x(int point) {
        return xy[2 * point];
    }

    public float y(int point) {
        return xy[2 * point + 1];
    }

    /// The same points elsewhere.
    public ScatterPoints at(float[] otherXy) {
        return new ScatterPoints(otherXy, images, pairs);
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

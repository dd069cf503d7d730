package io.conoscope.gap.correct;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Seeds;

import java.util.BitSet;
import java.util.Locale;

/// Which rows a transform is fitted to: all of them, or those of some images with their texts, so
/// that what it does to the others is not what it was fitted to do.
///
/// @param share of the images, in (0, 1]; at 1, all rows are taken, also texts of no image
/// @param seed  draws the images, without replacement
public record FitSample(double share, long seed) {

    /// All rows.
    public static final FitSample ALL = new FitSample(1, 0);

    /// @throws IllegalArgumentException if the share is outside (0, 1]
    public FitSample {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share + ", expected in (0, 1]");
        }
    }

    /// The rows drawn, in their order: at least one image, and every text of an image drawn.
    ///
    /// @throws IllegalArgumentException if no text belongs to an image drawn
    public ModalityRows of(Embeddings rows) {
        var fitted = fitted(rows);
        return new ModalityRows(fitted.image(), fitted.text());
    }

    /// The same, with the pairs among them; all rows for a share of 1.
    ///
    /// @throws IllegalArgumentException if no text belongs to an image drawn
    public Embeddings fitted(Embeddings rows) {
        if (share == 1) {
            return rows;
        }
        var images = drawn(rows.image().rows());
        var texts = textsOf(images, rows);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s of %d images: none has a text",
                            this,
                            rows.image().rows()));
        }
        return rows.subset(images.stream().toArray(), texts.stream().toArray());
    }

    private static BitSet textsOf(BitSet images, Embeddings rows) {
        var texts = new BitSet(rows.text().rows());
        var pairs = rows.pairs();
        for (int p = 0; p < pairs.size(); p++) {
            if (images.get(pairs.image()[p])) {
                texts.set(pairs.text()[p]);
            }
        }
        return texts;
    }

    /// The rows that are not drawn, to judge on: of every image that is not, and every text of no
    /// image drawn. With a share of 1, all rows, those it was fitted to.
    ///
    /// @throws IllegalArgumentException if that leaves no image with a text
    public Embeddings rest(Embeddings rows) {
        if (share == 1) {
            return rows;
        }
        var images = drawn(rows.image().rows());
        var texts = textsOf(images, rows);
        images.flip(0, rows.image().rows());
        texts.flip(0, rows.text().rows());
        var rest = rows.subset(images.stream().toArray(), texts.stream().toArray());
        if (rest.pairs().size() == 0) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "fitted on a share of %s, %d images are left to judge on, none of them"
                                    + " with a text",
                            share,
                            rest.image().rows()));
        }
        return rest;
    }

    /// Each image has the same chance; takes what is still wanted over what is still there.
    private BitSet drawn(int images) {
        var random = Seeds.random(seed);
        var chosen = new BitSet(images);
        int wanted = (int) Math.ceil(share * images);
        for (int i = 0; wanted > 0; i++) {
            if (random.nextInt(images - i) < wanted) {
                chosen.set(i);
                wanted--;
            }
        }
        return chosen;
    }

    /// How a name says it: nothing for all rows, else `@0.25:7` for a quarter of the images drawn
    /// with seed 7.
    String suffix() {
        return share == 1 ? "" : "@" + share + ":" + seed;
    }
}

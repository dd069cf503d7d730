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
        if (share == 1) {
            return new ModalityRows(rows.image(), rows.text());
        }
        var images = images(rows.image().rows());
        var texts = new BitSet(rows.text().rows());
        var pairs = rows.pairs();
        for (int p = 0; p < pairs.size(); p++) {
            if (images.get(pairs.image()[p])) {
                texts.set(pairs.text()[p]);
            }
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s of %d images: none has a text",
                            this,
                            rows.image().rows()));
        }
        return new ModalityRows(
                rows.image().select(images.stream().toArray()),
                rows.text().select(texts.stream().toArray()));
    }

    /// The images drawn of so many, at least one. Each has the same chance; takes what is still
    /// wanted over what is still there.
    public BitSet images(int images) {
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

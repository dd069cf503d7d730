package io.conoscope.service.compare;

import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Rows that a correction was not fitted to.
final class HeldOut {

    private HeldOut() {}

    /// The images that the sample does not draw, with the texts that belong to no drawn image.
    ///
    /// @throws IllegalArgumentException if fewer than 2 images or texts are left
    static Embeddings of(Embeddings all, FitSample sample) {
        var drawn = sample.images(all.image().rows());
        var pairs = all.pairs();
        var rest = new BitSet();
        var fitted = new BitSet();
        for (int p = 0; p < pairs.size(); p++) {
            (drawn.get(pairs.image()[p]) ? fitted : rest).set(pairs.text()[p]);
        }
        rest.andNot(fitted);
        var images = IntStream.range(0, all.image().rows()).filter(i -> !drawn.get(i)).toArray();
        var texts = rest.stream().toArray();
        if (images.length < 2 || texts.length < 2) {
            throw new IllegalArgumentException(
                    images.length + " images and " + texts.length + " texts left, expected 2");
        }
        var kept =
                IntStream.range(0, pairs.size())
                        .filter(p -> !drawn.get(pairs.image()[p]) && rest.get(pairs.text()[p]))
                        .toArray();
        return new Embeddings(
                all.image().select(images),
                all.text().select(texts),
                new Pairs(
                        Arrays.stream(kept)
                                .map(p -> Arrays.binarySearch(texts, pairs.text()[p]))
                                .toArray(),
                        Arrays.stream(kept)
                                .map(p -> Arrays.binarySearch(images, pairs.image()[p]))
                                .toArray()),
                all.provenance());
    }

    /// The held-out rows, changed as the drawn ones taught.
    static Embeddings corrected(Embeddings all, RowTransform transform, FitSample sample) {
        var rest = of(all, sample);
        var fitted = transform.fit(sample.of(all));
        var changed = fitted.apply(new ModalityRows(rest.image(), rest.text()));
        return rest.changedBy(transform.name(), changed.image(), changed.text());
    }
}

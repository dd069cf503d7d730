package io.conoscope.gap.batch;

import io.conoscope.math.Seeds;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// How one batch is drawn.
///
/// Where every photo has as many captions as every other, a batch has the distribution of the first
/// one of an epoch that a trainer's sampler of the same word deals out.
///
/// @param kind     of drawing
/// @param captions of each photo, at least 2 for `SAME_IMAGE`; 1 for the others
public record BatchSampling(Kind kind, int captions) {

    /// Ways to fill a batch.
    public enum Kind {
        /// Any items.
        RANDOM("random"),
        /// Photos by chance, several captions of each.
        SAME_IMAGE("same-image"),
        /// Photos by chance, one caption of each.
        DISTINCT_IMAGES("distinct-images");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As in the configuration of a training run.
        public String word() {
            return word;
        }
    }

    /// Any items.
    public static final BatchSampling RANDOM = new BatchSampling(Kind.RANDOM, 1);

    /// Photos by chance, one caption of each.
    public static final BatchSampling DISTINCT = new BatchSampling(Kind.DISTINCT_IMAGES, 1);

    /// @throws IllegalArgumentException if the number of captions is not one of this kind
    public BatchSampling {
        if (kind == Kind.SAME_IMAGE ? captions < 2 : captions != 1) {
            throw new IllegalArgumentException(
                    captions + " captions of each photo with " + kind.word());
        }
    }

    /// Photos by chance, so many captions of each.
    public static BatchSampling sameImage(int captions) {
        return new BatchSampling(Kind.SAME_IMAGE, captions);
    }

    /// The largest batch that it can draw.
    public int largest(BatchItems items) {
        return kind == Kind.RANDOM ? items.size() : captions * items.photosWith(captions);
    }

    /// The size of a batch that is to have so many items: whole photos, and no more than there are.
    public int fitting(BatchItems items, int wanted) {
        int size = Math.min(wanted, largest(items));
        return size - size % captions;
    }

    /// Draws a batch, without replacement. The same seed draws the same batch, of any corpus with
    /// the same pairs.
    ///
    /// @param wanted items; what is [#fitting] is drawn
    /// @return items, those of a photo side by side
    public int[] draw(BatchItems items, int wanted, long seed) {
        var random = Seeds.random(seed);
        int size = fitting(items, wanted);
        if (kind == Kind.RANDOM) {
            return chosen(IntStream.range(0, items.size()).toArray(), size, random);
        }
        var photos =
                IntStream.range(0, items.ofPhoto().length)
                        .filter(photo -> items.ofPhoto()[photo].length >= captions)
                        .toArray();
        return IntStream.of(chosen(photos, size / captions, random))
                .flatMap(
                        photo ->
                                IntStream.of(
                                        chosen(items.ofPhoto()[photo].clone(), captions, random)))
                .toArray();
    }

    /// The first steps of Fisher and Yates. Changes the array.
    private static int[] chosen(int[] all, int count, RandomGenerator random) {
        var result = new int[count];
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(all.length - i);
            result[i] = all[j];
            all[j] = all[i];
        }
        return result;
    }
}

package io.conoscope.training.config;

/// Which pairs come into one batch.
///
/// @param kind     of sampler
/// @param images   pictures in a batch, for `SAME_IMAGE`; else 0
/// @param captions of each picture in a batch, for `SAME_IMAGE`; else 0
public record SamplerConfig(Kind kind, int images, int captions) {

    /// Ways to fill a batch.
    public enum Kind {
        /// By chance.
        RANDOM("random"),
        /// Several captions of each picture: every batch is full of false negatives.
        SAME_IMAGE("same-image"),
        /// Never two captions of one picture.
        DISTINCT_IMAGES("distinct-images");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// As in configurations.
        public String word() {
            return word;
        }
    }

    /// By chance.
    public static final SamplerConfig RANDOM = new SamplerConfig(Kind.RANDOM, 0, 0);

    /// Never two captions of one picture.
    public static final SamplerConfig DISTINCT = new SamplerConfig(Kind.DISTINCT_IMAGES, 0, 0);
}

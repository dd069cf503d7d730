package io.conoscope.training.data;

import io.conoscope.corpus.Pairs;
import io.conoscope.training.config.Objective;
import io.conoscope.training.config.TrainingConfig.AugmentConfig;

import org.jspecify.annotations.Nullable;

/// A corpus ready to be trained on.
///
/// @param objective what is paired with what
/// @param pairs     which text belongs to which picture
/// @param images    how many pictures there are
/// @param pictures  null where texts are paired with texts
/// @param tokens    null where pictures are paired with themselves
public record TrainingSet(
        Objective objective,
        Pairs pairs,
        int images,
        @Nullable PictureSet pictures,
        @Nullable TokenCache tokens) {

    /// Pictures, and how they are prepared.
    ///
    /// @param cache  decoded
    /// @param levels what each grey level of a channel becomes, shape (3, 256)
    /// @param crop   side of the squares that the model takes
    /// @param done   what is done to them before each use
    public record PictureSet(PixelCache cache, float[][] levels, int crop, AugmentConfig done) {}

    /// Side of the squares to keep for a model's pictures.
    public static int side(int crop, AugmentConfig augment) {
        return augment.crop() ? Augmentation.margined(crop) : crop;
    }

    /// Whether a picture can be used.
    boolean has(int image) {
        return image < 0 || pictures == null || pictures.cache().has(image);
    }
}

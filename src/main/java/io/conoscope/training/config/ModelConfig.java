package io.conoscope.training.config;

import org.jspecify.annotations.Nullable;

/// What training begins with: one model, or the towers of two.
///
/// @param imageTower name or folder of the model that the image tower comes from
/// @param textTower  of the one that the text tower comes from; the same for one model
/// @param randomInit seed of fresh weights; null takes the model's own
/// @param freeze     which tower stays as it is
public record ModelConfig(
        String imageTower, String textTower, @Nullable Long randomInit, Freeze freeze) {

    /// A tower that is not trained.
    public enum Freeze {
        /// Both towers are trained.
        NONE,
        /// The image tower stays as it is.
        IMAGE,
        /// The text tower stays as it is.
        TEXT
    }

    /// The same, fresh weights drawn from another seed; the model's own stay.
    ModelConfig withSeed(long seed) {
        return randomInit == null ? this : new ModelConfig(imageTower, textTower, seed, freeze);
    }

    /// Whether both towers come from one model.
    public boolean isOneModel() {
        return imageTower.equals(textTower);
    }
}

package io.conoscope.encoder.model;

import io.conoscope.encoder.folder.ModelFormat;

import org.jspecify.annotations.Nullable;

/// Which model a user asks for, and in which state.
///
/// @param imageModel where the image tower comes from: a model's name or its folder
/// @param textModel  where the text tower comes from; the same for a model of two towers
/// @param randomInit seed of fresh weights; null takes the checkpoint's own
/// @param layer      how many layers of each tower are run, at least 0; null runs all
/// @param bridgeSeed seed of the projection that joins towers of different widths
/// @param format     which of a folder's formats is taken; null takes the first that is there
public record ModelSpec(
        String imageModel,
        String textModel,
        @Nullable Long randomInit,
        @Nullable Integer layer,
        long bridgeSeed,
        @Nullable ModelFormat format) {

    /// The seed of the projection where none is asked for.
    public static final long BRIDGE_SEED = 1;

    /// One model, all of its layers.
    public ModelSpec(String nameOrFolder, @Nullable Long randomInit) {
        this(nameOrFolder, nameOrFolder, randomInit, null, BRIDGE_SEED, null);
    }

    /// Two towers that need not know each other.
    public static ModelSpec towers(
            String imageModel, String textModel, @Nullable Long randomInit, long bridgeSeed) {
        return new ModelSpec(imageModel, textModel, randomInit, null, bridgeSeed, null);
    }

    /// The same, with only its first layers run.
    public ModelSpec withLayer(@Nullable Integer layer) {
        return new ModelSpec(imageModel, textModel, randomInit, layer, bridgeSeed, format);
    }

    /// The same, from one of several formats.
    public ModelSpec withFormat(@Nullable ModelFormat format) {
        return new ModelSpec(imageModel, textModel, randomInit, layer, bridgeSeed, format);
    }

    /// The same, with fresh weights or the checkpoint's own.
    public ModelSpec withRandomInit(@Nullable Long randomInit) {
        return new ModelSpec(imageModel, textModel, randomInit, layer, bridgeSeed, format);
    }

    /// The same, with the towers from elsewhere.
    public ModelSpec withModels(String imageModel, String textModel) {
        return new ModelSpec(imageModel, textModel, randomInit, layer, bridgeSeed, format);
    }

    /// Whether both towers come from one model.
    public boolean isOneModel() {
        return imageModel.equals(textModel);
    }
}

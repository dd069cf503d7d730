package io.conoscope.training.start;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// What training begins with.
///
/// @param image      folder of the model that the image tower comes from
/// @param text       folder of the model that the text tower comes from; the same for one model
/// @param randomInit seed of fresh weights; null takes those of the folder
public record StartingModel(Path image, Path text, @Nullable Long randomInit) {

    /// One model's two towers.
    public static StartingModel of(Path folder, @Nullable Long randomInit) {
        return new StartingModel(folder, folder, randomInit);
    }

    /// Whether both towers come from one model.
    public boolean isOneModel() {
        return image.equals(text);
    }
}

package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.ProgramFiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The models whose files come with Conoscope.
public final class BuiltInModels {

    public static final List<String> NAMES =
            List.of(
                    "clip-vit-b32",
                    "clip-tiny",
                    "clip-tiny-scenes",
                    "clip-tiny-image",
                    "clip-tiny-text");

    private BuiltInModels() {}

    /// A model's folder.
    ///
    /// @throws ConoscopeException `model.folder` if it is not there
    public static Path folder(String name) throws ConoscopeException {
        var folder = ProgramFiles.models().resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new ConoscopeException("model.folder", null, folder, ProgramFiles.MODELS);
        }
        return folder;
    }
}

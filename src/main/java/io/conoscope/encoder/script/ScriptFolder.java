package io.conoscope.encoder.script;

import io.conoscope.encoder.exported.GraphFiles;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The TorchScript files of a model folder. Starts no engine.
///
/// @param image the image tower's; null in a folder of a text tower alone
/// @param text  the text tower's; null in a folder of an image tower alone
public record ScriptFolder(@Nullable Path image, @Nullable Path text) {

    private static final List<String> ENDINGS = List.of(".torchscript.pt", ".torchscript", ".pt");

    /// Finds `image.torchscript.pt` and `text.torchscript.pt`, or the same with the names and
    /// endings of other exports. What is in them is checked when they are opened.
    ///
    /// @return empty if there is none
    public static Optional<ScriptFolder> find(Path folder) {
        var image = first(folder, GraphFiles.IMAGE);
        var text = first(folder, GraphFiles.TEXT);
        return image == null && text == null
                ? Optional.empty()
                : Optional.of(new ScriptFolder(image, text));
    }

    private static @Nullable Path first(Path folder, List<String> stems) {
        return GraphFiles.first(List.of(folder), stems, ENDINGS);
    }
}

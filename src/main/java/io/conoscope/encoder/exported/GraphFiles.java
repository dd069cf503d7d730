package io.conoscope.encoder.exported;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What exporters call the files of graphs.
public final class GraphFiles {

    /// How names of image towers begin, the likeliest first.
    public static final List<String> IMAGE = List.of("image", "vision_model", "visual");

    /// How names of text towers begin, the likeliest first.
    public static final List<String> TEXT = List.of("text", "text_model", "textual");

    private GraphFiles() {}

    /// Finds a file by its name.
    ///
    /// @param folders searched for each ending
    /// @param stems   how names begin, tried in each folder
    /// @param endings how names end; the first that any file has decides
    /// @return null if there is none
    public static @Nullable Path first(
            List<Path> folders, List<String> stems, List<String> endings) {
        for (var ending : endings) {
            for (var folder : folders) {
                for (var stem : stems) {
                    var file = folder.resolve(stem + ending);
                    if (Files.isRegularFile(file)) {
                        return file;
                    }
                }
            }
        }
        return null;
    }
}

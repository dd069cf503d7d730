package io.conoscope.training.config;

/// Where a corpus comes from.
public sealed interface CorpusSource {

    /// A folder, as `embed --dataset` takes it.
    record Folder(String path) implements CorpusSource {}

    /// Generated scenes.
    ///
    /// @param images how many pictures, all splits together
    /// @param seed   the same seed gives the same pictures
    record Scenes(int images, long seed) implements CorpusSource {}
}

package io.conoscope.training.start;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/// What a checkpoint holds beside its numbers, so that it opens like any other model.
///
/// @param config  text of its `config.json`
/// @param files   copied as they are: tokenizer, preprocessing, notices
/// @param isSaved which of the network's weights it holds, by name
/// @param changed which of them training may change
public record SavedModel(
        String config, List<Path> files, Predicate<String> isSaved, Predicate<String> changed) {

    public SavedModel {
        files = List.copyOf(files);
    }

    /// Writes everything but the weights.
    ///
    /// @throws ConoscopeException `file.write`
    public void writeTo(Path folder) throws ConoscopeException {
        WholeFile.write(folder.resolve("config.json"), config);
        for (var file : files) {
            var target = folder.resolve(file.getFileName().toString());
            try {
                Files.copy(file, target);
            } catch (IOException e) {
                throw new ConoscopeException("file.write", e, target, e);
            }
        }
    }
}

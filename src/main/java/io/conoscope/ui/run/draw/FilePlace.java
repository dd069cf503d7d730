package io.conoscope.ui.run.draw;

import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Where views keep what they show as files. FX thread only; writing happens elsewhere.
///
/// @param target asks where to save
/// @param io     writes
/// @param failed hears why a file could not be written
public record FilePlace(Target target, Background io, Consumer<? super Throwable> failed) {

    /// Asks where to save.
    @FunctionalInterface
    public interface Target {

        /// @param name      proposed
        /// @param extension without its dot
        Optional<Path> choose(String name, String extension);
    }

    /// Writes a file, on another thread.
    @FunctionalInterface
    public interface Write {
        void to(Path file) throws ConoscopeException;
    }

    /// Asks where, and has it written there.
    public void save(String name, String extension, Write write) {
        target.choose(name, extension)
                .ifPresent(
                        file ->
                                io.run(
                                        () -> {
                                            write.to(file);
                                            return file;
                                        },
                                        Outcome.of(written -> {}, failed)));
    }
}

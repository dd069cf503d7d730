package io.conoscope.encoder.exported;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// What an engine says of a run of an exported graph that failed.
///
/// Unchecked: after the graph was tried out, this is as unforeseen as any fault; at the trial it
/// becomes a [io.conoscope.base.ConoscopeException].
public final class GraphException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final String words;
    private final boolean unknownToken;

    /// @param file         of the graph
    /// @param words        the engine's, cut to what a person reads
    /// @param unknownToken whether they say that a token has no vector
    /// @param cause        the engine's own; null where we found out
    public GraphException(
            Path file, String words, boolean unknownToken, @Nullable Exception cause) {
        super(file + ": " + words, cause);
        this.words = words;
        this.unknownToken = unknownToken;
    }

    /// The engine's words, without the file.
    public String words() {
        return words;
    }

    /// Whether a token has no vector.
    boolean isUnknownToken() {
        return unknownToken;
    }
}

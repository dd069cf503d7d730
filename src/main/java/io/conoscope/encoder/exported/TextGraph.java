package io.conoscope.encoder.exported;

import io.conoscope.encoder.tokenizer.Tokens;

import java.util.List;

/// An exported graph that gives a row for a text.
public non-sealed interface TextGraph extends ExportedGraph {

    /// How texts are best parted into runs.
    TextGroups groups();

    /// Computes rows.
    ///
    /// @param texts  at least 1
    /// @param length that each is cut or padded to, in tokens, as [#groups] says
    /// @return shape (n, width), row after row
    /// @throws GraphException   what the engine says of these texts
    /// @throws IllegalStateException if it gives another shape than it gave at first
    float[] rows(List<Tokens> texts, int length);
}

package io.conoscope.ui.histogram;

import io.conoscope.embedding.Embeddings;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Of what numbers are, in one line.
final class SubjectText {

    private static final String UNKNOWN = "unknown";

    private SubjectText() {}

    /// Model, weights, corpus and split, as far as they are known: `clip-tiny · random 1 ·
    /// Flickr8k · test`.
    static String of(Embeddings embeddings) {
        var provenance = embeddings.provenance();
        return Stream.of(
                        provenance.model(),
                        provenance.weights(),
                        provenance.corpus(),
                        provenance.split())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank() && !part.equals(UNKNOWN))
                .collect(Collectors.joining(" · "));
    }
}

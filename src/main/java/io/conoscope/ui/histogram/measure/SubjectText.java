package io.conoscope.ui.histogram.measure;

import io.conoscope.embedding.Embeddings;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.Session;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Of what numbers are, in one line.
public final class SubjectText {

    private static final String UNKNOWN = "unknown";

    private SubjectText() {}

    /// The same, and of how many where the others are still being embedded: `of the first 1,200
    /// images`.
    public static String of(Embeddings embeddings, Session session, Messages words) {
        if (session.embeddingsProperty().get() != null) {
            return of(embeddings);
        }
        return words.get(
                "subject.so-far",
                NumberText.count(embeddings.image().rows()),
                NumberText.count(embeddings.text().rows()),
                of(embeddings));
    }

    /// Model, weights, corpus and split, as far as they are known: `clip-tiny · random 1 ·
    /// Flickr8k · test`.
    public static String of(Embeddings embeddings) {
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

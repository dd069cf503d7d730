package io.conoscope.embedding;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;

/// What a set of embeddings was made of, so that every number on screen can say of what it is.
///
/// @param model    the model's name, for example `clip-vit-b32`; `unknown` for rows without a
/// manifest
/// @param weights  the state of its weights: `random 1`, `trained`, or `unknown`
/// @param corpus   the corpus' name
/// @param split    the split embedded, or null for all of it
/// @param settings everything else that decides the numbers, by name, sorted
public record Provenance(
        String model,
        String weights,
        String corpus,
        @Nullable String split,
        Map<String, String> settings) {

    /// Among the settings: what was done to the rows once they were made, with its parameters.
    public static final String TRANSFORM = "transform";

    public Provenance {
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /// The provenance of the same rows after a change.
    Provenance changedBy(String transform) {
        var more = new TreeMap<>(settings);
        more.put(TRANSFORM, transform);
        return new Provenance(model, weights, corpus, split, more);
    }
}

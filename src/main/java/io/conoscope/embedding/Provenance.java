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

    public Provenance {
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}

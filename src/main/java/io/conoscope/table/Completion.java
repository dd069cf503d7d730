package io.conoscope.table;

import java.util.List;

/// What could stand at a place of an expression.
///
/// @param from    index of the first character that an option replaces
/// @param to      index behind the last
/// @param options as they are written there, best first
public record Completion(int from, int to, List<String> options) {

    public Completion {
        options = List.copyOf(options);
    }

    /// The whole text with one of the options in its place.
    public String apply(String text, String option) {
        return text.substring(0, from) + option + text.substring(to);
    }
}

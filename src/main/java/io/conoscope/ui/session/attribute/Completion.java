package io.conoscope.ui.session.attribute;

import java.util.List;

/// What an expression may go on with at the caret.
///
/// @param offers the best first; each takes the place of the text between `from` and `to`
/// @param from   the first character that an offer replaces
/// @param to     the character after the last one that an offer replaces
public record Completion(List<String> offers, int from, int to) {

    public Completion {
        offers = List.copyOf(offers);
    }

    /// Nothing to offer at a caret.
    public static Completion none(int caret) {
        return new Completion(List.of(), caret, caret);
    }
}

package io.conoscope.ui.session.select;

import java.util.List;

/// What is kept with a corpus.
///
/// @param named   selections with names, in order of making
/// @param queries recent expressions, the last one first
public record KeptSelections(List<NamedSelection> named, List<String> queries) {

    static final KeptSelections NONE = new KeptSelections(List.of(), List.of());

    public KeptSelections {
        named = List.copyOf(named);
        queries = List.copyOf(queries);
    }
}

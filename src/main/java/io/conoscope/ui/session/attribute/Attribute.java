package io.conoscope.ui.session.attribute;

/// One attribute that the items on screen have; its values may still have to be computed.
///
/// @param name   in expressions, for example `pair_cosine`
/// @param kind   what its values are
/// @param origin where they come from
public record Attribute(String name, Kind kind, Origin origin) {

    /// What an attribute's values are.
    public enum Kind {
        NUMBER,
        /// One of some words.
        CATEGORY,
        /// Words that mostly differ, such as captions.
        TEXT
    }

    /// Where an attribute's values come from.
    public enum Origin {
        /// The corpus' own files.
        CORPUS,
        /// Computed of the rows.
        MEASURED,
        /// Made while looking: clusters, search scores, named selections.
        SESSION,
        /// A table or a folder that the user attached.
        ATTACHED
    }
}

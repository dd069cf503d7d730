package io.conoscope.ui.search;

/// What is compared with what was typed.
public enum SearchMode {
    /// The words of captions.
    WORDS,
    /// Rows, with the model that made them.
    MEANING
}

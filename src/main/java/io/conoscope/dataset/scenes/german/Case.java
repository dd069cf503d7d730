package io.conoscope.dataset.scenes.german;

/// The cases that captions need.
enum Case {
    NOMINATIVE,
    ACCUSATIVE,
    DATIVE
}

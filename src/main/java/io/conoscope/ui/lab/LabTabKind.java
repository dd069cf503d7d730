package io.conoscope.ui.lab;

import java.util.Locale;

/// The tabs of the laboratory, from the left; each answers one question.
public enum LabTabKind {
    /// What does closing the gap win and cost?
    CLOSE,
    /// What is the gap made of?
    ANATOMY,
    /// Who outranks whom?
    MIXED,
    /// Which non-matches are matches?
    BATCHES,
    /// Is it only images and texts?
    GROUPS,
    /// Why is it there at birth?
    CONE,
    /// Which model has which gap?
    MODELS;

    /// Its id in the window, and part of the keys of its words: `lab.close`, `lab.close.question`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

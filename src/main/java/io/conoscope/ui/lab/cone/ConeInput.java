package io.conoscope.ui.lab.cone;

import java.util.Locale;

/// What goes into the random networks.
public enum ConeInput {
    /// Normal numbers from a seed.
    GAUSSIAN,
    /// The rows of the open images.
    IMAGES,
    /// The rows of the open texts.
    TEXTS;

    /// Part of the keys of its words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

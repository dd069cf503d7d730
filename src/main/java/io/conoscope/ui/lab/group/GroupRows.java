package io.conoscope.ui.lab.group;

import java.util.Locale;

/// Which rows are grouped.
public enum GroupRows {
    ALL,
    TEXTS,
    IMAGES;

    /// In the keys of its words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.conoscope.ui.lab.group;

import java.util.Locale;

/// Which rows are grouped.
enum GroupRows {
    ALL,
    TEXTS,
    IMAGES;

    /// In the keys of its words.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

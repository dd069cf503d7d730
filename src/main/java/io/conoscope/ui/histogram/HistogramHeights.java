package io.conoscope.ui.histogram;

import java.util.Locale;

/// What the heights of a histogram are.
enum HistogramHeights {
    /// How many pairs lie in a bin.
    COUNTS,
    /// Their share, divided by the width of the bin: areas are 1.
    DENSITY,
    /// The share of pairs up to the end of a bin.
    CUMULATIVE;

    /// Part of the keys of its words.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.conoscope.ui.lab.close;

import java.util.Locale;

/// A correction of rows that the slider mixes in.
enum CorrectionMethod {
    SHIFT(0, 0),
    CENTER(0, 0),
    STANDARDIZE(0, 0),
    REALIGN(0, 0),
    DROP(2, 1),
    SUBSPACE(64, 1);

    private final int usual;
    private final int least;

    CorrectionMethod(int usual, int least) {
        this.usual = usual;
        this.least = least;
    }

    /// Part of the keys of its words, and its name without a parameter.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a whole number belongs to it.
    boolean hasParameter() {
        return least > 0;
    }

    int usualParameter() {
        return usual;
    }

    /// As [io.conoscope.gap.correct.method.Corrections] knows it; not of a shift, whose parameter
    // is
    /// how far the slider is.
    String correction(int parameter) {
        return hasParameter() ? key() + ":" + parameter : key();
    }
}

package io.conoscope.ui.lab.group;

import java.util.Locale;

/// What the matrix of groups shows.
public enum GroupQuantity {
    /// Distance of centroids.
    GAP,
    /// Cosine of centroids.
    CENTROID_COSINE,
    /// Mean cosine over distinct pairs of rows.
    MEAN_COSINE,
    /// Accuracy of a linear probe.
    SEPARABILITY;

    /// In the keys of its words: `centroid-cosine`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.conoscope.projection;

import java.util.Map;

/// A finished layout.
///
/// @param frame    its points
/// @param method   `gap`, `pca`, `umap`
/// @param seconds  time by stage, in order: `neighbors`, `initialize`, `optimize`, and their
/// `total`
/// @param settings everything that decided it, the seed included
public record Layout(
        LayoutFrame frame,
        String method,
        Map<String, Double> seconds,
        Map<String, Object> settings) {}

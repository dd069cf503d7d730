package io.conoscope.projection;

import java.util.Map;

/// A finished layout.
///
/// @param frame    its points
/// @param method   the name of the projection, such as `umap`
/// @param seconds  time by stage, in order: `neighbors`, `initialize`, `optimize`, and their
/// `total`
/// @param report   everything that decided it, the seed included
public record Layout(
        LayoutFrame frame, String method, Map<String, Double> seconds, LayoutReport report) {

    /// The same with another report.
    public Layout withReport(LayoutReport other) {
        return new Layout(frame, method, seconds, other);
    }
}

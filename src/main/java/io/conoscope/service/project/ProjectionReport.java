package io.conoscope.service.project;

import io.conoscope.projection.quality.LayoutQuality;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What a projection took and how good it is: the JSON of the verb `project`.
///
/// @param points    rows n
/// @param dimension columns d
/// @param method    `gap`, `pca` or `umap`
/// @param epochs    rounds of the optimiser; 0 where the method has none
/// @param seconds   `neighbors`, `initialize`, `optimize`, and `total` from loaded input to
///                  finished layout
/// @param quality   null where it was not asked for
/// @param settings  everything that decided the layout; `transform` where rows were changed first
public record ProjectionReport(
        int points,
        int dimension,
        String method,
        int epochs,
        Map<String, Double> seconds,
        @Nullable LayoutQuality quality,
        Map<String, Object> settings) {}

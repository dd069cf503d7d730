package io.conoscope.service.project;

import io.conoscope.gap.correct.IdentityTransform;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.projection.ProjectionSettings;

/// What to lay rows out by.
///
/// @param method    one of [io.conoscope.projection.method.Projections#methods]
/// @param settings  of the method
/// @param quality   whether the layout's quality is measured as well
/// @param transform what is done to the rows first, fitted to all of them
public record ProjectionRequest(
        String method, ProjectionSettings settings, boolean quality, RowTransform transform) {

    /// Rows as they are, or as whoever asks has changed them already.
    public ProjectionRequest(String method, ProjectionSettings settings, boolean quality) {
        this(method, settings, quality, new IdentityTransform());
    }
}

package io.conoscope.service.project;

import io.conoscope.projection.ProjectionSettings;

/// What to lay rows out by.
///
/// @param method   one of [io.conoscope.projection.method.Projections#methods]
/// @param settings of the method
/// @param quality  whether the layout's quality is measured as well
public record ProjectionRequest(String method, ProjectionSettings settings, boolean quality) {}

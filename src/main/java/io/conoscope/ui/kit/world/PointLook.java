package io.conoscope.ui.kit.world;

import org.jspecify.annotations.Nullable;

/// What points look like beside their modality's shape.
///
/// @param filter which points are looked at
/// @param colors what colours they have; null for their modality's
/// @param style  how large and how opaque they are
public record PointLook(PointFilter filter, @Nullable PointColors colors, MarkStyle style) {

    /// Every point in its modality's colour.
    public static final PointLook PLAIN = new PointLook(PointFilter.ALL, null, MarkStyle.USUAL);
}

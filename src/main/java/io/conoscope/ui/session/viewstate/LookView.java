package io.conoscope.ui.session.viewstate;

import io.conoscope.ui.kit.world.MarkStyle;

import org.jspecify.annotations.Nullable;

/// How points are looked at beside from where.
///
/// @param filter   null while every point is looked at
/// @param query    the expression in the query bar; empty for none
/// @param coloring by what points are coloured
/// @param style    how large and how opaque marks are
public record LookView(
        @Nullable FilterView filter, String query, ColoringView coloring, MarkStyle style) {

    /// Every point in its modality's colour.
    public static final LookView PLAIN =
            new LookView(null, "", ColoringView.MODALITY, MarkStyle.USUAL);
}

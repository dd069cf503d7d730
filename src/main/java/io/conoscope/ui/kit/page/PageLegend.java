package io.conoscope.ui.kit.page;

import org.jspecify.annotations.Nullable;

/// What the marks of a page mean; null for a kind that does not show.
///
/// @param image    beside a disc
/// @param text     beside a diamond
/// @param pairs    beside a line
/// @param selected beside a disc with a ring
/// @param colors   of an attribute; null where points have the colours of their modality
public record PageLegend(
        @Nullable String image,
        @Nullable String text,
        @Nullable String pairs,
        @Nullable String selected,
        @Nullable PageColors colors) {

    /// In the colours of modalities.
    public PageLegend(
            @Nullable String image,
            @Nullable String text,
            @Nullable String pairs,
            @Nullable String selected) {
        this(image, text, pairs, selected, null);
    }
}

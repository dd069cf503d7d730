package io.conoscope.ui.kit.page;

import org.jspecify.annotations.Nullable;

/// What the marks of a page mean; null for a kind that does not show.
///
/// @param image    beside a disc
/// @param text     beside a diamond
/// @param pairs    beside a line
/// @param selected beside a disc with a ring
public record PageLegend(
        @Nullable String image,
        @Nullable String text,
        @Nullable String pairs,
        @Nullable String selected) {}

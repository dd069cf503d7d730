package io.conoscope.ui.kit.page;

import io.conoscope.ui.kit.draw.Drawing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One layout on a page. Immutable.
///
/// @param drawing what is shown
/// @param heading above it, where there are several; empty for none
/// @param axisX   what x means, or null where the axes mean nothing
/// @param axisY   what y means, or null
/// @param marks   what stands above the points, from the back to the front
public record PagePart(
        Drawing drawing,
        String heading,
        @Nullable String axisX,
        @Nullable String axisY,
        List<PageMark> marks) {

    /// The points alone.
    public PagePart(
            Drawing drawing, String heading, @Nullable String axisX, @Nullable String axisY) {
        this(drawing, heading, axisX, axisY, List.of());
    }

    /// The same under a heading.
    public PagePart under(String words) {
        return new PagePart(drawing, words, axisX, axisY, marks);
    }

    boolean hasAxes() {
        return axisX != null && axisY != null;
    }
}

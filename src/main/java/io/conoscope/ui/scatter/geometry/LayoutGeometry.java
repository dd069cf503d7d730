package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.session.Selection;

import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// The spread of each modality's points, and of those that are selected. Immutable.
///
/// @param of            what was measured
/// @param image         of the images that the filter keeps; null where there are none
/// @param text          of the texts that the filter keeps
/// @param selectedImage of the selected images; null where none is
/// @param selectedText  of the selected texts
record LayoutGeometry(
        Subject of,
        @Nullable PointSpread image,
        @Nullable PointSpread text,
        @Nullable PointSpread selectedImage,
        @Nullable PointSpread selectedText) {

    /// Points of which the geometry is wanted.
    record Subject(ScatterPoints points, PointFilter filter, Selection selection) {}

    /// Measures in O(n) time, on any thread.
    static LayoutGeometry of(Subject subject) {
        return new LayoutGeometry(
                subject,
                kept(subject, true),
                kept(subject, false),
                selected(subject, true),
                selected(subject, false));
    }

    private static @Nullable PointSpread kept(Subject subject, boolean image) {
        var points = subject.points();
        int from = image ? 0 : points.images();
        int to = image ? points.images() : points.size();
        return PointSpread.of(
                points.xy(), IntStream.range(from, to).filter(subject.filter()::keeps));
    }

    private static @Nullable PointSpread selected(Subject subject, boolean image) {
        var points = subject.points();
        return PointSpread.of(
                points.xy(),
                IntStream.of(subject.selection().points())
                        .filter(point -> point < points.size())
                        .filter(point -> points.isImage(point) == image));
    }

    /// From the text centroid to the image centroid; NaN where one of them is missing.
    double distance() {
        return image == null || text == null
                ? Double.NaN
                : Math.hypot(image.meanX() - text.meanX(), image.meanY() - text.meanY());
    }

    /// The same along x alone: in the gap view, along the gap vector.
    double distanceAlongX() {
        return image == null || text == null ? Double.NaN : Math.abs(image.meanX() - text.meanX());
    }
}

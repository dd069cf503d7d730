package io.conoscope.projection.method;

import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.LayoutReport;
import io.conoscope.projection.MethodReport;
import io.conoscope.projection.Projection;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.linear.GapPlane;
import io.conoscope.projection.linear.PrincipalDirections;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.run.Stopwatch;

import java.util.Locale;

/// The layout in which the gap is a distance on the x axis.
///
/// Every row is scaled to length 1. x is the coordinate along the gap vector (image centroid minus
/// text centroid, scaled to length 1) from the midpoint of the two centroids: the image centroid
/// lies at +gapNorm/2, the text centroid at -gapNorm/2. y is the coordinate along the first
/// principal component orthogonal to the gap vector. Both are to the same scale.
///
/// Needs the modality of every row, and rows of both. Where the centroids coincide there is no gap
/// vector, and the first two principal components stand in for it.
public final class GapView implements Projection {

    @Override
    public String method() {
        return "gap";
    }

    /// Takes O(n·d² + d³) time; hands out one frame.
    ///
    /// @throws IllegalArgumentException if the modality is missing, one-sided or other than 0 and
    ///                                  1, or a row is not finite or has length 0
    @Override
    public Layout run(
            ProjectionInput input, ProjectionControl control, ProjectionListener listener) {
        var modality = input.modality();
        if (modality == null) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "the gap view needs the modality of all %d rows, none is given",
                            input.rows().rows()));
        }
        PcaProjection.requireRows(input.rows());
        requireBoth(modality);
        var watch = new Stopwatch();
        PreparedRows.requireFinite(input.rows());
        var directions = PrincipalDirections.of(input.rows().unitRows(), control::throwIfCancelled);
        var view = GapPlane.of(directions, modality);
        var frame = new LayoutFrame(0, 0, view.xy());
        listener.frame(frame);
        watch.lap("initialize");
        var report = new MethodReport.Gap(view.gapNorm(), directions.kind());
        return new Layout(frame, method(), watch.finish(), LayoutReport.of(report));
    }

    private static void requireBoth(int[] modality) {
        int texts = 0;
        for (int r = 0; r < modality.length; r++) {
            if (modality[r] != 0 && modality[r] != 1) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "row %d has modality %d, expected 0 (image) or 1 (text)",
                                r,
                                modality[r]));
            }
            texts += modality[r];
        }
        if (texts == 0 || texts == modality.length) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "the gap view needs images and texts; there are %d and %d",
                            modality.length - texts,
                            texts));
        }
    }
}

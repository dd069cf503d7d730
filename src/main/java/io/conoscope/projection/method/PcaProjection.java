package io.conoscope.projection.method;

import io.conoscope.math.Matrix;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.LayoutReport;
import io.conoscope.projection.MethodReport;
import io.conoscope.projection.Projection;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.linear.PrincipalDirections;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.run.Stopwatch;

/// The first two principal components of the rows as they are given, from their mean.
///
/// Where rows have one column, y is 0. See [io.conoscope.linalg.Pca] for signs.
public final class PcaProjection implements Projection {

    @Override
    public String method() {
        return "pca";
    }

    /// Takes O(n·d² + d³) time; hands out one frame.
    ///
    /// @throws IllegalArgumentException if there are no rows or one is not finite
    @Override
    public Layout run(
            ProjectionInput input, ProjectionControl control, ProjectionListener listener) {
        requireRows(input.rows());
        var watch = new Stopwatch();
        PreparedRows.requireFinite(input.rows());
        var directions = PrincipalDirections.of(input.rows(), control::throwIfCancelled);
        var shares = new double[2];
        var frame = new LayoutFrame(0, 0, directions.principal(shares));
        listener.frame(frame);
        watch.lap("initialize");
        var report = new MethodReport.Pca(shares[0], shares[1], directions.kind());
        return new Layout(frame, method(), watch.finish(), LayoutReport.of(report));
    }

    static void requireRows(Matrix rows) {
        if (rows.rows() < 1 || rows.columns() < 1) {
            throw new IllegalArgumentException(
                    "rows are %s, expected at least (1, 1)".formatted(rows.shape()));
        }
    }
}

package io.conoscope.projection.method;

import io.conoscope.math.Workers;
import io.conoscope.projection.Layout;
import io.conoscope.projection.Projection;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.run.UmapRun;

/// UMAP on exact nearest neighbours, begun at the first two principal components, so that the two
/// modalities keep their sides although no neighbourhood joins them.
///
/// Source: McInnes, Healy, Melville 2018, arXiv:1802.03426. The same seed gives the same layout on
/// one machine for any number of threads. The first frame is the gap view where rows of both
/// modalities are there, else the principal components, or the start that the input brings.
public final class UmapProjection implements Projection {

    private final ProjectionSettings settings;

    public UmapProjection(ProjectionSettings settings) {
        this.settings = settings;
    }

    @Override
    public String method() {
        return "umap";
    }

    /// Takes O(n²·d) time for the neighbours and O(epochs·n·k) for the rest.
    ///
    /// @throws IllegalArgumentException if there are no rows or one is not finite
    @Override
    public Layout run(
            ProjectionInput input, ProjectionControl control, ProjectionListener listener) {
        PcaProjection.requireRows(input.rows());
        try (var workers = new Workers("umap", settings.threads())) {
            return new UmapRun(settings, control, listener, workers).layout(input);
        }
    }
}

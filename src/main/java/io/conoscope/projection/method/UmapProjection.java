package io.conoscope.projection.method;

import io.conoscope.math.Workers;
import io.conoscope.projection.Layout;
import io.conoscope.projection.Projection;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.run.UmapRun;

/// UMAP, on exact nearest neighbours for few rows and approximate ones for many. It starts at the
/// spectral embedding of its graph; if the graph is disconnected, as it usually is between images
/// and texts, at the first two principal components, which keep each modality on its side.
///
/// Source: McInnes, Healy, Melville 2018, arXiv:1802.03426. The same seed gives the same layout on
/// one machine for any number of threads. The first frame is the gap view where rows of both
/// modalities exist, otherwise the principal components, or the start that the input has.
public final class UmapProjection implements Projection {

    private final ProjectionSettings settings;

    public UmapProjection(ProjectionSettings settings) {
        this.settings = settings;
    }

    @Override
    public String method() {
        return "umap";
    }

    /// Takes the time of the neighbour search, and O(n·k) for every epoch.
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

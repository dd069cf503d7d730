package io.conoscope.projection.method;

import io.conoscope.math.Workers;
import io.conoscope.projection.Layout;
import io.conoscope.projection.Projection;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.run.TsneRun;

/// t-SNE, initialised with the first two principal components; the repulsive gradient is summed
/// exactly for up to 1,000 points and by FFT beyond.
///
/// Sources: van der Maaten & Hinton 2008, "Visualizing data using t-SNE"; Linderman et al. 2019,
/// "Fast interpolation-based t-SNE"; Kobak & Berens 2019, "The art of using t-SNE", for the start
/// and the learning rate. The same seed gives the same layout on one machine for any number of
/// threads, in both modes. The first frame is the gap view where rows of both modalities are there,
/// else the principal components, or the start that the input brings.
public final class TsneProjection implements Projection {

    private final ProjectionSettings settings;

    public TsneProjection(ProjectionSettings settings) {
        this.settings = settings;
    }

    @Override
    public String method() {
        return "tsne";
    }

    /// Takes the time of the neighbour search, and O(n·perplexity) for every iteration.
    ///
    /// With fewer points than three times the perplexity plus one, the perplexity is lowered to a
    /// third of the number of neighbours; the layout's settings then name the requested value.
    ///
    /// @throws IllegalArgumentException if there are no rows or one is not finite
    @Override
    public Layout run(
            ProjectionInput input, ProjectionControl control, ProjectionListener listener) {
        PcaProjection.requireRows(input.rows());
        try (var workers = new Workers("tsne", settings.threads())) {
            return new TsneRun(settings, control, listener, workers).layout(input);
        }
    }
}

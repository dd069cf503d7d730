package io.conoscope.projection;

/// A way to lay rows out in two dimensions.
public interface Projection {

    /// The method's name: `gap`, `pca`, `umap`, `tsne`, or one of the comparators.
    String method();

    /// Computes a layout on the calling thread and hands frames out while it forms.
    ///
    /// The first frame comes before any optimisation. From the first optimiser step on a changed
    /// frame comes at least every 100 ms, before that progress by stage. The last frame handed out
    /// is the layout returned.
    ///
    /// @throws java.util.concurrent.CancellationException if the control cancels
    /// @throws IllegalArgumentException if the input does not suit the method; says why
    Layout run(ProjectionInput input, ProjectionControl control, ProjectionListener listener);
}

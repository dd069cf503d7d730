package io.conoscope.projection;

import io.conoscope.base.Progress;

/// Watches a projection form. Called on the computing thread; returns at once.
public interface ProjectionListener {

    /// Hears nothing.
    ProjectionListener NONE =
            new ProjectionListener() {
                @Override
                public void progress(Progress progress) {}

                @Override
                public void frame(LayoutFrame frame) {}
            };

    /// How far the present stage is.
    void progress(Progress progress);

    /// The layout as it stands; the frame is the listener's to keep.
    void frame(LayoutFrame frame);
}

package io.conoscope.ui.session.viewstate;

import org.jspecify.annotations.Nullable;

/// From where the layouts are seen, and what stands on the right.
///
/// @param left  null while the left camera keeps the whole layout in view
/// @param right null while the right one does, or there is none
/// @param other method of the right layout; null while there is none
public record ScatterView(
        @Nullable CameraView left, @Nullable CameraView right, @Nullable String other) {

    /// Everything in view, nothing on the right.
    public static final ScatterView WHOLE = new ScatterView(null, null, null);
}

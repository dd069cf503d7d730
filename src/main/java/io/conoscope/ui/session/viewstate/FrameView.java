package io.conoscope.ui.session.viewstate;

import io.conoscope.ui.kit.Theme;

import org.jspecify.annotations.Nullable;

/// How the window's frame shows what is open. What is null stays as it is when this is applied.
///
/// @param workspace the name of the one that fills the window
/// @param comparing whether two layouts stand beside each other
public record FrameView(
        @Nullable Theme theme,
        @Nullable String workspace,
        boolean comparing,
        @Nullable PanelView panels) {

    /// Leaves everything as it is, with one layout.
    public static final FrameView UNSET = new FrameView(null, null, false, null);
}

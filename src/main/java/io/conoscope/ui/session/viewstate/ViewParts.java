package io.conoscope.ui.session.viewstate;

import io.conoscope.ui.kit.world.ShownMarks;

import java.util.List;
import java.util.Optional;

/// The parts of the view that panels keep.
///
/// @param frame   the window's
/// @param shown   the scatter's
/// @param scatter the scatter's; set once its layout stands
/// @param coloring by what points are coloured; set once rows are there
/// @param query   the expression in the query bar
/// @param tags    those of the monitor with a chart; empty while the first choice stands
public record ViewParts(
        ViewPart<FrameView> frame,
        ViewPart<ShownMarks> shown,
        ViewPart<ScatterView> scatter,
        ViewPart<ColoringView> coloring,
        ViewPart<String> query,
        ViewPart<Optional<List<String>>> tags) {

    /// Parts that no panel keeps yet.
    public ViewParts() {
        this(
                new ViewPart<>(FrameView.UNSET),
                new ViewPart<>(ShownMarks.ALL),
                new ViewPart<>(ScatterView.WHOLE),
                new ViewPart<>(ColoringView.MODALITY),
                new ViewPart<>(""),
                new ViewPart<>(Optional.empty()));
    }
}

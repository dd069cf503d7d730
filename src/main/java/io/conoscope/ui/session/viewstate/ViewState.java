package io.conoscope.ui.session.viewstate;

import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.session.method.ProjectionChoice;

import org.jspecify.annotations.Nullable;

/// Everything on screen at one moment. Immutable; any thread.
///
/// What is null or empty is not changed when the state is applied, or there is none of it.
///
/// @param opened     what is open; null with nothing open
/// @param model      the chosen model
/// @param projection the chosen method with its settings
/// @param scatter    from where layouts are seen
/// @param shown      which kinds of marks are drawn
/// @param selection  the chosen points; null for none
/// @param filter     what captions are searched for; empty for nothing
/// @param look       filter, query, colouring and style of marks
/// @param runs       what is open in the monitor
/// @param frame      theme, workspace, panels
public record ViewState(
        @Nullable OpenedSubject opened,
        @Nullable ModelSpec model,
        @Nullable ProjectionChoice projection,
        ScatterView scatter,
        ShownMarks shown,
        @Nullable SelectedPoints selection,
        String filter,
        LookView look,
        RunsView runs,
        FrameView frame) {

    /// A window that has not been used yet.
    public static final ViewState EMPTY =
            new ViewState(
                    null,
                    null,
                    null,
                    ScatterView.WHOLE,
                    ShownMarks.ALL,
                    null,
                    "",
                    LookView.PLAIN,
                    RunsView.NONE,
                    FrameView.UNSET);
}

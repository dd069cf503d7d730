package io.conoscope.app.frame;

import io.conoscope.app.command.WindowModel;
import io.conoscope.app.command.Workspace;
import io.conoscope.ui.session.viewstate.FrameView;
import io.conoscope.ui.session.viewstate.PanelView;
import io.conoscope.ui.session.viewstate.ViewPart;

import java.util.stream.Stream;

/// The frame's share of the view: theme, workspace, panels. FX thread only.
///
/// @param window what the frame shows of itself
public record WindowView(WindowModel window) {

    /// Keeps its part of the view from now on.
    public void keep(ViewPart<FrameView> part) {
        part.attach(this::capture, this::apply);
    }

    private FrameView capture() {
        return new FrameView(
                window.themeProperty().get(),
                window.workspaceProperty().get().name(),
                window.comparingProperty().get(),
                window.panels());
    }

    private void apply(FrameView view) {
        if (view.theme() != null) {
            window.themeProperty().set(view.theme());
        }
        Stream.of(Workspace.values())
                .filter(workspace -> workspace.name().equals(view.workspace()))
                .forEach(window.workspaceProperty()::set);
        window.comparingProperty().set(view.comparing());
        if (view.panels() != null) {
            apply(view.panels());
        }
    }

    private void apply(PanelView panels) {
        window.browserShownProperty().set(panels.browser());
        window.sideShownProperty().set(panels.side());
        window.remember(panels);
    }
}

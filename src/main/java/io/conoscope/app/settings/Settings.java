package io.conoscope.app.settings;

import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.session.viewstate.PanelView;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What the window remembers. Immutable.
///
/// @param theme  its look
/// @param window where it stood; null before the first time
/// @param panels their sizes
/// @param recent what was open, newest first
/// @param device what models compute on
/// @param glides whether a layout that replaces another glides there
/// @param layers which layers stand above the scatter's points
public record Settings(
        Theme theme,
        @Nullable WindowBounds window,
        PanelView panels,
        List<Path> recent,
        ComputeDevice device,
        boolean glides,
        Set<PlotLayerKind> layers) {

    /// What a new user starts with.
    public static final Settings DEFAULT =
            new Settings(
                    Theme.LIGHT,
                    null,
                    PanelView.DEFAULT,
                    List.of(),
                    ComputeDevice.AUTO,
                    true,
                    PlotLayerKind.usual());

    private static final int RECENT = 8;

    public Settings {
        recent = List.copyOf(recent.subList(0, Math.min(RECENT, recent.size())));
    }

    public Settings withTheme(Theme wanted) {
        return new Settings(wanted, window, panels, recent, device, glides, layers);
    }

    public Settings withWindow(WindowBounds bounds) {
        return new Settings(theme, bounds, panels, recent, device, glides, layers);
    }

    public Settings withPanels(PanelView sizes) {
        return new Settings(theme, window, sizes, recent, device, glides, layers);
    }

    public Settings withDevice(ComputeDevice wanted) {
        return new Settings(theme, window, panels, recent, wanted, glides, layers);
    }

    public Settings withGlides(boolean wanted) {
        return new Settings(theme, window, panels, recent, device, wanted, layers);
    }

    public Settings withLayers(Set<PlotLayerKind> wanted) {
        return new Settings(theme, window, panels, recent, device, glides, wanted);
    }

    /// Puts a path on top of the recent ones.
    public Settings withRecent(Path opened) {
        var paths = new ArrayList<>(recent);
        paths.remove(opened);
        paths.addFirst(opened);
        return new Settings(theme, window, panels, paths, device, glides, layers);
    }
}

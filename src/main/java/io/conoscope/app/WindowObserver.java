package io.conoscope.app;

import io.conoscope.ui.session.Workbench;

import javafx.stage.Stage;

/// Is told of a window, to look on from outside how it fares: what the benchmarks measure with, so
/// that the window itself knows nothing of them.
@FunctionalInterface
public interface WindowObserver {

    /// Called once, on the FX thread, when everything is wired and nothing has been shown yet.
    ///
    /// @param stage the window, with its scene
    /// @param bench what it shows, and what is under way
    void made(Stage stage, Workbench bench);
}

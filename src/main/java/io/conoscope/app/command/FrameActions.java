package io.conoscope.app.command;

import java.util.function.Consumer;

/// What the window's frame does for menus and keys.
public interface FrameActions {

    /// Ends the window; during long work it asks, once.
    void quit();

    void showKeys();

    void showStore();

    /// Attaches a folder of photos and captions to what is open: asks which.
    void attachFolder();

    /// Attaches a table to what is open: asks which.
    void attachTable();

    /// Chooses the model: one or two towers, trained or random, how many layers.
    void chooseModel();

    /// Asks for a training run and starts it.
    void startRun();

    /// The models: search, download, delete, add.
    void showModels();

    void showAbout();

    /// From a window to the full screen, from there to a presentation, and back to a window.
    void toggleFullScreen();

    /// Asks the panels something, where there are any.
    void withPanels(Consumer<? super Panels> act);
}

package io.conoscope.ui.kit;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/// The FX thread as an executor: the one place below `app` that names the toolkit's own.
public final class FxThread {

    /// Runs what it is given on the FX thread, later, in order.
    public static final Executor EXECUTOR = Platform::runLater;

    private FxThread() {}

    /// Work on a pool whose outcomes arrive on the FX thread.
    public static Background background(Executor worker) {
        return new Background(worker, EXECUTOR);
    }
}

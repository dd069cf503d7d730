package io.conoscope.bench.window;

import io.conoscope.ui.session.Workbench;

import javafx.stage.Stage;

/// What `bench window` and `bench switch` see of a window in a process of its own.
public final class WindowTraces {

    private WindowTraces() {}

    /// Watches a window that is about to be shown where a system property asks for it. FX thread.
    public static void watch(Stage stage, Workbench bench) {
        StartTrace.watch(stage);
        SwitchTrace.watch(stage, bench);
    }
}

package io.conoscope.ui.session.run;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;

/// A run that was started and has logged nothing yet. FX thread only.
public final class StartingRun {

    private final Path folder;
    private final Runnable stop;
    private final StringProperty doing = new SimpleStringProperty("");
    private final DoubleProperty share = new SimpleDoubleProperty(-1);

    /// @param stop ends it
    public StartingRun(Path folder, Runnable stop) {
        this.folder = folder;
        this.stop = stop;
    }

    public Path folder() {
        return folder;
    }

    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /// Ends it before its first step.
    public void stop() {
        stop.run();
    }

    /// What it is doing, in words.
    public StringProperty doingProperty() {
        return doing;
    }

    /// How much of that is done, in [0, 1]; -1 while unknown.
    public DoubleProperty shareProperty() {
        return share;
    }
}

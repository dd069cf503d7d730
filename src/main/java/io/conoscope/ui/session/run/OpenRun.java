package io.conoscope.ui.session.run;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.nio.file.Path;

/// One run in the monitor's list. FX thread only.
public final class OpenRun {

    private final Path path;
    private final String name;
    private final RunStyle style;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<RunData> data;

    OpenRun(String name, RunStyle style, RunData data) {
        this.path = data.log().path();
        this.name = name;
        this.style = style;
        this.data = new ReadOnlyObjectWrapper<>(data);
    }

    /// The run's folder, or the one file that it is.
    public Path path() {
        return path;
    }

    public String name() {
        return name;
    }

    public RunStyle style() {
        return style;
    }

    /// Whether its lines show.
    public BooleanProperty visibleProperty() {
        return visible;
    }

    /// What it logged so far; replaced whole as the run grows.
    public ReadOnlyObjectProperty<RunData> dataProperty() {
        return data.getReadOnlyProperty();
    }

    public RunData data() {
        return data.get();
    }

    void update(RunData now) {
        data.set(now);
    }

    @Override
    public String toString() {
        return name;
    }
}

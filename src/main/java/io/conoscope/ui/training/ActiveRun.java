package io.conoscope.ui.training;

import io.conoscope.training.TrainingProgress;
import io.conoscope.ui.session.status.Job;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;

/// A run that this window trains, or that waits for its turn. FX thread only.
public final class ActiveRun {

    private final Path folder;
    private final Job job;
    private final Runnable stop;
    private final ReadOnlyObjectWrapper<TrainingProgress> progress =
            new ReadOnlyObjectWrapper<>(TrainingProgress.preparing());

    /// @param stop ends it with a checkpoint
    ActiveRun(Path folder, Job job, Runnable stop) {
        this.folder = folder;
        this.job = job;
        this.stop = stop;
    }

    public Path folder() {
        return folder;
    }

    /// Ends it with a checkpoint, or at once before its first step.
    void stop() {
        stop.run();
    }

    /// As the status line shows it.
    public Job job() {
        return job;
    }

    /// Whether it waits at its present step.
    public BooleanProperty pausedProperty() {
        return job.pausedProperty();
    }

    /// The newest progress.
    public ReadOnlyObjectProperty<TrainingProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void heard(TrainingProgress now) {
        progress.set(now);
    }
}

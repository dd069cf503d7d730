package io.conoscope.ui.session.train;

import io.conoscope.ui.session.run.RunsModel;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Shows the newest run of this window in the monitor: it is chosen once it has been read. FX
// thread
/// only.
public final class NewestRun {

    private final RunsModel runs;
    private @Nullable Path wanted;

    public NewestRun(RunsModel runs) {
        this.runs = runs;
        runs.runs().subscribe(this::choose);
    }

    /// Opens a run's folder, unless it is open.
    public void open(Path folder) {
        wanted = folder;
        choose();
        runs.open(folder);
    }

    private void choose() {
        for (var run : runs.runs()) {
            if (run.path().equals(wanted)) {
                wanted = null;
                runs.chosenProperty().set(run);
                return;
            }
        }
    }
}

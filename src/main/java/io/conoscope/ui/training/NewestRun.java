package io.conoscope.ui.training;

import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunsModel;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// Shows the newest run of this window in the monitor: it is awaited first, and chosen once it has
/// been read. FX thread only.
public final class NewestRun {

    private final RunsModel runs;
    private @Nullable Path wanted;
    private List<Path> active = List.of();

    public NewestRun(RunsModel runs) {
        this.runs = runs;
        runs.runs().subscribe(this::changed);
    }

    /// Opens a run's folder, unless it is open.
    public void open(Path folder) {
        wanted = folder;
        choose();
        runs.open(folder);
    }

    /// Says which run has nothing to show yet.
    ///
    /// @param now the runs that go on or wait for their turn
    public void await(Collection<Path> now) {
        active = List.copyOf(now);
        tellAwaited();
    }

    private void changed() {
        choose();
        tellAwaited();
    }

    private void tellAwaited() {
        var open = runs.runs().stream().map(OpenRun::path).toList();
        var name =
                active.stream()
                        .filter(folder -> !open.contains(folder))
                        .map(folder -> String.valueOf(folder.getFileName()))
                        .findFirst();
        runs.awaitedProperty().set(name.orElse(""));
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

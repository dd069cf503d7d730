package io.conoscope.ui.training;

import io.conoscope.training.TrainingProgress;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.StartingRun;
import io.conoscope.ui.session.status.Job;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Shows the newest run of this window in the monitor: it is awaited first, and chosen once it has
/// been read. FX thread only.
public final class NewestRun {

    private final RunsModel runs;
    private final PreparationText text;
    private @Nullable Path wanted;
    private List<ActiveRun> active = List.of();

    public NewestRun(RunsModel runs, Messages words) {
        this.runs = runs;
        this.text = new PreparationText(words);
        runs.runs().subscribe(this::changed);
    }

    /// Opens a run's folder, unless it is open.
    public void open(Path folder) {
        wanted = folder;
        choose();
        runs.open(folder);
    }

    /// Says which runs have nothing to show yet, and what they are doing.
    ///
    /// @param now the runs that go on or wait for their turn
    public void await(Collection<ActiveRun> now) {
        active = List.copyOf(now);
        tellStarting();
    }

    private void changed() {
        choose();
        tellStarting();
    }

    /// Those that have started already keep their place and their words.
    private void tellStarting() {
        var open = runs.runs().stream().map(OpenRun::path).toList();
        var now = new ArrayList<StartingRun>();
        for (var run : active) {
            if (!open.contains(run.folder())) {
                var known =
                        runs.starting().stream()
                                .filter(other -> other.folder().equals(run.folder()))
                                .findFirst();
                now.add(known.orElseGet(() -> starting(run)));
            }
        }
        now.sort(Comparator.comparingInt(run -> place(run.folder())));
        if (!runs.starting().equals(now)) {
            runs.starting().setAll(now);
        }
        runs.awaitedProperty().set(now.isEmpty() ? "" : now.getFirst().name());
    }

    /// The one that is at work comes first.
    private int place(Path folder) {
        return (int)
                active.stream()
                        .filter(run -> run.folder().equals(folder))
                        .filter(run -> run.job().state() == Job.State.WAITING)
                        .count();
    }

    private StartingRun starting(ActiveRun run) {
        var starting = new StartingRun(run.folder(), run::stop);
        Runnable tell =
                () -> {
                    var progress = run.progressProperty().get();
                    starting.doingProperty().set(text.of(run.job().state(), progress));
                    boolean counts =
                            progress.phase().equals(TrainingProgress.PREPARE)
                                    && progress.steps() > 0;
                    double known = counts ? progress.step() / (double) progress.steps() : -1;
                    boolean waits = run.job().state() == Job.State.WAITING;
                    starting.shareProperty().set(waits ? 0 : known);
                };
        run.progressProperty().subscribe(tell);
        run.job().stateProperty().subscribe(tell);
        tell.run();
        return starting;
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

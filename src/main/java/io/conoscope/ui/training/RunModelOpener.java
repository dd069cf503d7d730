package io.conoscope.ui.training;

import io.conoscope.base.ConoscopeException;
import io.conoscope.service.train.RunFolder;
import io.conoscope.training.ResolvedInputs;
import io.conoscope.training.runfolder.CheckpointFolder;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Notices;

import java.nio.file.Path;
import java.util.Optional;

/// Opens the model of a run in the Explore workspace: its best checkpoint, or else its last. FX
/// thread only.
public final class RunModelOpener {

    private final Workbench bench;
    private final Background reading;
    private final Runnable explore;

    /// @param reading looks for checkpoints
    /// @param explore shows the Explore workspace
    public RunModelOpener(Workbench bench, Background reading, Runnable explore) {
        this.bench = bench;
        this.reading = reading;
        this.explore = explore;
    }

    private record Found(Path checkpoint, Optional<Path> corpus) {}

    /// Chooses the model of a run; the run's corpus opens where nothing is open.
    ///
    /// @param run the run's folder
    public void open(Path run) {
        reading.run(
                () -> new Found(checkpoint(run), new RunFolder(run).corpus()),
                Outcome.of(
                        this::use,
                        failure -> bench.notices().fail(Notices.Location.RUNS, failure, null)));
    }

    private static Path checkpoint(Path run) throws ConoscopeException {
        return find(ResolvedInputs.best(run))
                .or(() -> find(ResolvedInputs.last(run)))
                .orElseThrow(() -> new ConoscopeException("train.noCheckpoint", null, run));
    }

    private static Optional<Path> find(Path place) {
        return new CheckpointFolder(place).find();
    }

    private void use(Found found) {
        explore.run();
        bench.embedding().chooseCheckpoint(found.checkpoint);
        if (bench.sourceProperty().get() == null && !bench.openingProperty().get()) {
            found.corpus.ifPresent(bench::open);
        }
    }
}

package io.conoscope.ui.training;

import io.conoscope.base.ConoscopeException;
import io.conoscope.service.train.RunFolder;
import io.conoscope.training.ResolvedInputs;
import io.conoscope.training.runfolder.CheckpointFolder;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the model of a run in the Explore workspace: its best checkpoint, or else its last. FX
/// thread only.
public final class RunModelOpener {

    private final Workbench bench;
    private final Background reading;
    private final Explore explore;

    /// The Explore workspace.
    public interface Explore {

        void show();

        /// Says that the chosen model has nothing to embed, and offers what it could.
        ///
        /// @param gone the corpus that the run was trained on, which is not there any more; null
        ///     where nobody knows it
        void lacksCorpus(@Nullable Path gone);
    }

    /// @param reading looks for checkpoints
    public RunModelOpener(Workbench bench, Background reading, Explore explore) {
        this.bench = bench;
        this.reading = reading;
        this.explore = explore;
    }

    /// @param there whether the corpus is still there
    private record Found(Path checkpoint, Optional<Path> corpus, boolean there) {}

    /// Chooses the model of a run. The run's own corpus opens where there are no pictures and
    /// captions that it could embed; where that is gone too, it says so.
    ///
    /// @param run the run's folder
    public void open(Path run) {
        reading.run(
                () -> lookInto(run),
                Outcome.of(
                        this::use,
                        failure -> bench.notices().fail(Notices.Location.RUNS, failure, null)));
    }

    private static Found lookInto(Path run) throws ConoscopeException {
        var corpus = new RunFolder(run).corpus();
        return new Found(checkpoint(run), corpus, corpus.map(Files::exists).orElse(false));
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
        explore.show();
        bench.embedding().chooseCheckpoint(found.checkpoint);
        var source = bench.sourceProperty().get();
        boolean embeds = source != null && source.embeddings() == null;
        if (embeds || bench.openingProperty().get()) {
            return;
        }
        if (found.there) {
            found.corpus.ifPresent(bench::open);
        } else {
            explore.lacksCorpus(found.corpus.orElse(null));
        }
    }
}

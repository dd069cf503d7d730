package io.conoscope.training;

import io.conoscope.corpus.Corpus;
import io.conoscope.training.start.StartingModel;

import java.nio.file.Path;
import java.util.List;

/// What a configuration's names stand for on this machine.
///
/// @param folder   of the run
/// @param corpus   trained on, cut to its split and limit
/// @param evaluate judged on, cut likewise, in the configuration's order
/// @param model    what training begins with
/// @param cache    receives decoded pictures, for all runs
public record ResolvedInputs(
        Path folder, Corpus corpus, List<Corpus> evaluate, StartingModel model, Path cache) {

    public ResolvedInputs {
        evaluate = List.copyOf(evaluate);
    }

    /// The checkpoint that a run goes on from.
    public static Path last(Path run) {
        return run.resolve("checkpoints").resolve("last");
    }

    /// The checkpoint with the best retrieval.
    public static Path best(Path run) {
        return run.resolve("checkpoints").resolve("best");
    }
}

package io.conoscope.ui.run.evaluation;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import java.nio.file.Path;

/// The monitor's models on the calling thread.
public final class TestRuns {

    private static final Background HERE = new Background(Runnable::run, Runnable::run);

    private final RunsModel runs =
            new RunsModel(
                    new RunsModel.Context(new JobQueue(), new Notices(), HERE, new Messages()));
    private final EvaluationsModel evaluations = new EvaluationsModel(runs, HERE, new Messages());

    /// Opens a run folder.
    public void show(Path run) {
        runs.open(run);
        evaluations.poll();
    }

    public RunsModel runs() {
        return runs;
    }

    public EvaluationsModel evaluations() {
        return evaluations;
    }
}

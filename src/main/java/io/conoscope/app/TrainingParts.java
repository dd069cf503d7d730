package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FrameActions;
import io.conoscope.app.command.Workspace;
import io.conoscope.app.services.WindowTrainingServices;
import io.conoscope.app.threads.Pools;
import io.conoscope.app.threads.TaskKind;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.training.NewestRun;
import io.conoscope.ui.training.RunActions;
import io.conoscope.ui.training.RunModelOpener;
import io.conoscope.ui.training.TrainingModel;
import io.conoscope.ui.training.start.StartRunModel;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// What the window needs to train: the model of runs going on, and new ones to ask for.
final class TrainingParts {

    private final TrainingModel training;
    private final Background reading;
    private final Messages words;

    /// @param services trains, elsewhere
    /// @param runs shows runs as soon as there is something to see
    TrainingParts(
            Workbench bench,
            WindowTrainingServices services,
            Pools pools,
            RunsModel runs,
            Messages words) {
        this.reading = pools.background(TaskKind.ESTIMATING);
        this.words = words;
        var place =
                new TrainingModel.Context(
                        bench.jobs(),
                        bench.notices(),
                        pools.background(TaskKind.TRAINING),
                        reading,
                        words);
        var newest = new NewestRun(runs, words);
        this.training = new TrainingModel(place, services, newest::open);
        this.training.active().subscribe(() -> newest.await(this.training.active().values()));
    }

    /// Calls whenever a run begins to be waited for, or ends.
    void whenActiveChanges(Runnable act) {
        training.active().subscribe(act);
    }

    /// A new run to ask for: of the open corpus, if pictures and captions are open.
    StartRunModel start(Commands commands) {
        var source = commands.bench().sourceProperty().get();
        var open = source != null && commands.canChooseModel() ? source.path() : null;
        return new StartRunModel(training, open, reading, words);
    }

    RunActions actions(Commands commands, FrameActions frame) {
        var opener = new RunModelOpener(commands.bench(), reading, new ExploreOf(commands, words));
        return new RunActions(training, commands.runs(), words, frame::startRun, opener::open);
    }

    /// @param words say what became of a run's corpus
    private record ExploreOf(Commands commands, Messages words) implements RunModelOpener.Explore {

        @Override
        public void show() {
            commands.window().workspaceProperty().set(Workspace.EXPLORE);
        }

        @Override
        public void lacksCorpus(@Nullable Path gone) {
            commands.corpusForModel().tell(gone == null ? null : words.get("model.gone", gone));
        }
    }
}

package io.conoscope.app;

import io.conoscope.app.command.Commands;
import io.conoscope.app.command.FrameActions;
import io.conoscope.app.train.RunActions;
import io.conoscope.app.train.WindowDesk;
import io.conoscope.service.train.Training;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Words;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.train.NewestRun;
import io.conoscope.ui.session.train.StartModel;
import io.conoscope.ui.session.train.TrainModel;

import java.nio.file.Path;

/// What the window needs to train: the model of runs going on, and new ones to ask for.
final class TrainParts {

    private final TrainModel training;
    private final Background reading = FxThread.background(Pools.single("estimating"));
    private final Words words;

    /// @param training trains, elsewhere
    /// @param home     where new runs go unless told otherwise
    /// @param runs     shows runs as soon as there is something to see
    TrainParts(Workbench bench, Training training, Path home, RunsModel runs, Words words) {
        this.words = words;
        var place =
                new TrainModel.Place(
                        bench.jobs(),
                        bench.notices(),
                        FxThread.background(Pools.single("training")),
                        reading,
                        words);
        var newest = new NewestRun(runs);
        this.training = new TrainModel(place, new WindowDesk(training, home), newest::open);
        this.training.active().subscribe(() -> newest.await(this.training.active().keySet()));
    }

    /// A new run to ask for: of the open corpus, if pictures and captions are open.
    StartModel start(Commands commands) {
        var source = commands.bench().sourceProperty().get();
        var open = source != null && commands.canChooseModel() ? source.path() : null;
        return new StartModel(training, open, reading, words);
    }

    RunActions actions(Commands commands, FrameActions frame) {
        return new RunActions(training, commands, frame, reading, words);
    }
}

package io.conoscope.ui.training;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.service.train.FakeTrainer;
import io.conoscope.service.train.TrainEstimate;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;
import io.conoscope.training.config.TrainingConfig;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes three steps of nothing, or breaks.
public class FakeTrainingServices implements TrainingServices {

    public final List<TrainRequest> asked = new ArrayList<>();
    public final List<TrainingConfig> estimated = new ArrayList<>();
    public @Nullable ConoscopeException failure;
    public List<String> splits = List.of("train", "dev", "test");
    public Runnable atStep = () -> {};
    private final Path home;

    public FakeTrainingServices(Path home) {
        this.home = home;
    }

    @Override
    public TrainEstimate estimate(TrainingConfig config) throws ConoscopeException {
        estimated.add(config);
        throwFailure();
        return new TrainEstimate(6000, 860, 2.15, 250);
    }

    private void throwFailure() throws ConoscopeException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void requireRoom(Path run, TrainingConfig config) {}

    @Override
    public TrainingConfig config(Path run) throws ConoscopeException {
        return FakeTrainer.config(3);
    }

    @Override
    public List<String> splits(Path corpus) {
        return splits;
    }

    @Override
    public List<ModelParts> models() {
        return List.of(
                new ModelParts("clip-tiny", true, true, 4, false, true),
                new ModelParts("clip", true, true, 12, true, true));
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public TrainingResult run(
            TrainRequest request,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException {
        asked.add(request);
        throwFailure();
        long step = 0;
        progress.accept(TrainingProgress.preparing());
        while (step < 3 && !control.stopRequested()) {
            step++;
            progress.accept(
                    new TrainingProgress("train", step, 3, step / 3.0, 1, 1.0 / step, 0.07, 2, 9));
            atStep.run();
        }
        return new TrainingResult(step, 3, step == 3, 0.3);
    }
}

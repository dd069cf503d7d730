package io.conoscope.app.services;

import io.conoscope.base.ConoscopeException;
import io.conoscope.dataset.Datasets;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.service.models.InstalledModels;
import io.conoscope.service.train.RunFolder;
import io.conoscope.service.train.StartedRuns;
import io.conoscope.service.train.TrainEstimate;
import io.conoscope.service.train.TrainJob;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.service.train.Training;
import io.conoscope.training.TrainingControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.ui.training.TrainingServices;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What the window asks for about runs, done by the floors below; trains in another process.
///
/// @param training trains
/// @param started  knows where new runs go unless told otherwise
public record WindowTrainingServices(Training training, StartedRuns started)
        implements TrainingServices {

    @Override
    public Path home() {
        return started.home();
    }

    @Override
    public TrainingResult run(
            TrainRequest request,
            TrainingControl control,
            Consumer<? super TrainingProgress> progress)
            throws ConoscopeException {
        return training.run(request, control, progress);
    }

    @Override
    public TrainEstimate estimate(TrainingConfig config) throws ConoscopeException {
        return TrainJob.ofThisProgram().estimate(config);
    }

    @Override
    public void requireRoom(Path run, TrainingConfig config) throws ConoscopeException {
        new RunFolder(run).requireRoomFor(config);
    }

    @Override
    public TrainingConfig config(Path run) throws ConoscopeException {
        return new RunFolder(run).config();
    }

    @Override
    public List<String> splits(Path corpus) throws ConoscopeException {
        return Datasets.open(corpus).splits();
    }

    @Override
    public List<ModelParts> models() throws ConoscopeException {
        return InstalledModels.ofThisProgram().parts(List.of()).stream()
                .filter(model -> model.image() && model.text() && model.blocks())
                .toList();
    }
}

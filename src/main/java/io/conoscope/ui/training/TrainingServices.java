package io.conoscope.ui.training;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.service.train.TrainEstimate;
import io.conoscope.service.train.Training;
import io.conoscope.training.config.TrainingConfig;

import java.nio.file.Path;
import java.util.List;

/// What the floors below do for training runs. Blocks; safe on any thread.
public interface TrainingServices extends Training {

    /// What a run will take.
    ///
    /// @throws ConoscopeException what is wrong with its model or corpus
    TrainEstimate estimate(TrainingConfig config) throws ConoscopeException;

    /// Makes sure that a configuration can be trained in a folder.
    ///
    /// @throws ConoscopeException `train.occupied` or `train.otherConfig`
    void requireRoom(Path run, TrainingConfig config) throws ConoscopeException;

    /// The configuration of a run that was begun.
    ///
    /// @throws ConoscopeException if the folder is no run of ours
    TrainingConfig config(Path run) throws ConoscopeException;

    /// The names of a corpus' splits; empty where it has none.
    ///
    /// @throws ConoscopeException if there is no corpus
    List<String> splits(Path corpus) throws ConoscopeException;

    /// The models that can be trained: both towers from one model, made of blocks.
    ///
    /// @throws ConoscopeException if the library cannot be read
    List<ModelParts> models() throws ConoscopeException;

    /// Where new runs go unless told otherwise.
    Path home();
}

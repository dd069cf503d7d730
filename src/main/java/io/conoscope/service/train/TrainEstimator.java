package io.conoscope.service.train;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.dataset.scenes.ScenesCorpus;
import io.conoscope.training.config.CorpusSource;
import io.conoscope.training.config.DatasetConfig;
import io.conoscope.training.config.EvaluateConfig;
import io.conoscope.training.config.Objective;
import io.conoscope.training.config.TrainingConfig;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.stream.Stream;

/// Estimates a run's time before it starts. Reads captions, but no picture and no weight.
///
/// @param models  finds models by name
/// @param corpora finds corpora
/// @param rate    of this machine
record TrainEstimator(TrainModels models, TrainingCorpora corpora, WorkRate rate) {

    private static final double START_SECONDS = 3;
    private static final double SCENES_A_SECOND = 400;
    private static final double PICTURES_A_SECOND = 500;
    private static final double EVALUATION_SECONDS = 1;
    private static final int SCENE_PARTS = 8;
    private static final int SCENE_TRAINING_PARTS = 6;

    /// How large a corpus is.
    private record Size(double images, double texts) {}

    /// @throws ConoscopeException what is wrong with model or corpus; `train.small` where one step
    /// takes more pairs than there are
    TrainEstimate estimate(TrainingConfig config) throws ConoscopeException {
        var cost = TrainCost.of(config, models.choice(config.model()));
        var size = size(config.dataset());
        long pairs = pairs(config, size);
        long perStep = (long) config.batch() * config.accumulate();
        if (pairs < perStep) {
            throw new ConoscopeException("train.small", null, pairs, perStep);
        }
        long perEpoch = pairs / perStep;
        var length = config.length();
        long steps = length.steps() > 0 ? length.steps() : length.epochs() * perEpoch;
        double speed = rate.read() * config.threads();
        double training = steps * (WorkRate.STEP_SECONDS + cost.step(config) / speed);
        double each = 0;
        double heldOut = 0;
        for (var judged : config.evaluate()) {
            var part = size(judged);
            heldOut += config.objective() == Objective.TEXT_TEXT ? 0 : part.images;
            double work = cost.embed(config.objective(), part.images, part.texts);
            each += EVALUATION_SECONDS + work / speed;
        }
        int rhythm = config.rhythm().evaluate();
        double evaluations = 1 + Math.ceil((double) steps / (rhythm == 0 ? perEpoch : rhythm));
        double preparing = reading(config, size) + heldOut / PICTURES_A_SECOND + writing(config);
        double seconds = START_SECONDS + preparing + training + evaluations * each;
        return new TrainEstimate(pairs, steps, (double) steps / perEpoch, seconds);
    }

    private static long pairs(TrainingConfig config, Size size) {
        int captions = config.dataset().captions();
        double texts = captions == 0 ? size.texts : Math.min(size.texts, captions * size.images);
        return (long) (config.objective() == Objective.IMAGE_IMAGE ? size.images : texts);
    }

    /// Every image is decoded once before the first step.
    private static double reading(TrainingConfig config, Size size) {
        return config.objective() == Objective.TEXT_TEXT ? 0 : size.images / PICTURES_A_SECOND;
    }

    /// Scenes that no earlier run has written, to train on and to be judged by; each once.
    private double writing(TrainingConfig config) {
        return Stream.concat(
                        Stream.of(config.dataset().source()),
                        config.evaluate().stream().map(EvaluateConfig::source))
                .distinct()
                .mapToDouble(this::writing)
                .sum();
    }

    private double writing(CorpusSource source) {
        return source instanceof CorpusSource.Scenes scenes && !corpora.isWritten(scenes)
                ? scenes.images() / SCENES_A_SECOND
                : 0;
    }

    private Size size(DatasetConfig config) throws ConoscopeException {
        var whole = size(config.source(), config.split());
        double share = config.limit() == 0 ? 1 : Math.min(1, config.limit() / whole.images);
        return new Size(share * whole.images, share * whole.texts);
    }

    private Size size(EvaluateConfig config) throws ConoscopeException {
        var whole = size(config.source(), config.split());
        double share = Math.min(1, config.pairs() / whole.texts);
        return new Size(share * whole.images, share * whole.texts);
    }

    private Size size(CorpusSource source, @Nullable String split) throws ConoscopeException {
        return switch (source) {
            case CorpusSource.Scenes scenes -> scenes(scenes.images(), split);
            case CorpusSource.Folder folder -> {
                var ref = CorpusRef.of(Path.of(folder.path()), split, null);
                yield size(corpora.opener().open(ref));
            }
        };
    }

    private static Size size(Corpus corpus) {
        return new Size(corpus.images().size(), corpus.pairs().size());
    }

    private static Size scenes(int images, @Nullable String split) {
        double all = images;
        double training = all * SCENE_TRAINING_PARTS / SCENE_PARTS;
        double part = split == null ? all : split.equals("train") ? training : all / SCENE_PARTS;
        return new Size(part, part * ScenesCorpus.CAPTIONS);
    }
}

package io.conoscope.training;

import ai.djl.ndarray.NDManager;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.network.LoadedNetwork;
import io.conoscope.encoder.picture.Preprocessor;
import io.conoscope.training.config.Objective;
import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.data.BatchSource;
import io.conoscope.training.data.PixelCache;
import io.conoscope.training.data.PixelCaches;
import io.conoscope.training.data.TokenCache;
import io.conoscope.training.data.TrainingSet;
import io.conoscope.training.evaluate.Evaluator;
import io.conoscope.training.evaluate.HeldOut;
import io.conoscope.training.learn.AdamW;
import io.conoscope.training.learn.Learner;
import io.conoscope.training.learn.LearnerSettings;
import io.conoscope.training.learn.LossKind;
import io.conoscope.training.learn.PairKind;
import io.conoscope.training.start.StartPoint;
import io.conoscope.training.start.StartPoints;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Reads everything that a run needs: model, pictures, captions, held-out pairs.
final class Preparation {

    private final TrainingConfig config;
    private final ResolvedInputs place;
    private final CancellationToken token;
    private final Consumer<? super TrainingProgress> progress;

    /// @param progress of the images' decoding, set by set
    Preparation(
            TrainingConfig config,
            ResolvedInputs place,
            CancellationToken token,
            Consumer<? super TrainingProgress> progress) {
        this.config = config;
        this.place = place;
        this.token = token;
        this.progress = progress;
    }

    /// Reads and opens it all.
    ///
    /// @param manager owns the weights
    /// @param workers prepare batches
    PreparedRun open(NDManager manager, ExecutorService workers) throws ConoscopeException {
        var start = StartPoints.open(place.model(), pairs(), manager);
        requireSize(start);
        var sets = new SetProgress(sizes(start), progress);
        var pixels = pixels(start, sets);
        boolean kept = false;
        try {
            var run = prepared(start, pixels, heldOut(start, sets), manager, workers);
            kept = true;
            return run;
        } finally {
            if (!kept && pixels != null) {
                pixels.close();
            }
        }
    }

    private PreparedRun prepared(
            StartPoint start,
            @Nullable PixelCache pixels,
            List<HeldOut> heldOut,
            NDManager manager,
            ExecutorService workers)
            throws ConoscopeException {
        var set = set(start, pixels);
        var batches = new BatchSource(set, config, workers);
        var learner = new Learner(start.network(), manager, settings(), trained(start));
        var loaded =
                new LoadedNetwork(start.network(), manager, config.threads(), Integer.MAX_VALUE);
        var evaluator =
                heldOut.isEmpty() ? null : new Evaluator(loaded, HeldOut.toldApart(heldOut));
        return new PreparedRun(config, place, start, batches, learner, evaluator, pixels);
    }

    /// How many images each set has that is decoded: none where there is no image tower.
    private long[] sizes(StartPoint start) {
        var sizes = LongStream.builder();
        if (config.objective() != Objective.TEXT_TEXT) {
            sizes.add(place.corpus().images().size());
        }
        if (start.preprocessor() != null) {
            for (int i = 0; i < place.evaluate().size(); i++) {
                int most = config.evaluate().get(i).pairs();
                sizes.add(HeldOut.chosen(place.evaluate().get(i), most).size());
            }
        }
        return sizes.build().toArray();
    }

    private List<HeldOut> heldOut(StartPoint start, SetProgress sets) throws ConoscopeException {
        var heldOut = new ArrayList<HeldOut>();
        for (int i = 0; i < place.evaluate().size(); i++) {
            int most = config.evaluate().get(i).pairs();
            SetProgress.Counter counter = start.preprocessor() == null ? done -> {} : sets.next();
            heldOut.add(HeldOut.read(place.evaluate().get(i), most, start, token, counter::done));
        }
        return heldOut;
    }

    private PairKind pairs() {
        return switch (config.objective()) {
            case INFONCE, SIGLIP -> PairKind.IMAGE_TEXT;
            case IMAGE_IMAGE -> PairKind.IMAGE_IMAGE;
            case TEXT_TEXT -> PairKind.TEXT_TEXT;
        };
    }

    private void requireSize(StartPoint start) throws ConoscopeException {
        int wanted = config.dataset().imageSize();
        var image = start.network().image();
        if (wanted != 0 && image != null && image.sizes().imageSize() != wanted) {
            throw new ConoscopeException(
                    "train.size", null, start.name(), image.sizes().imageSize(), wanted);
        }
    }

    private @Nullable PixelCache pixels(StartPoint start, SetProgress sets)
            throws ConoscopeException {
        if (config.objective() == Objective.TEXT_TEXT) {
            return null;
        }
        var prepared = preprocessor(start).config();
        int side = TrainingSet.side(prepared.crop(), config.augment());
        var counter = sets.next();
        return new PixelCaches(place.cache())
                .open(place.corpus(), prepared, side, token, part -> counter.done(part.done()));
    }

    private static Preprocessor preprocessor(StartPoint start) {
        return Objects.requireNonNull(start.preprocessor());
    }

    private TrainingSet set(StartPoint start, @Nullable PixelCache pixels) {
        TrainingSet.PictureSet pictures = null;
        if (pixels != null) {
            var preprocessor = preprocessor(start);
            pictures =
                    new TrainingSet.PictureSet(
                            pixels,
                            preprocessor.levels(),
                            preprocessor.config().crop(),
                            config.augment());
        }
        TokenCache tokens = null;
        if (config.objective() != Objective.IMAGE_IMAGE) {
            tokens =
                    TokenCache.of(
                            place.corpus(),
                            Objects.requireNonNull(start.tokenizer()),
                            Objects.requireNonNull(start.network().text()));
        }
        var corpus = place.corpus();
        int images = corpus.images().size();
        return new TrainingSet(config.objective(), corpus.pairs(), images, pictures, tokens);
    }

    private LearnerSettings settings() {
        var optimizer = config.optimizer();
        return new LearnerSettings(
                pairs(),
                config.objective() == Objective.SIGLIP ? LossKind.SIGMOID : LossKind.INFO_NCE,
                config.temperature() instanceof TemperatureConfig.Learned,
                new AdamW.Settings(
                        optimizer.weightDecay(),
                        optimizer.beta1(),
                        optimizer.beta2(),
                        optimizer.epsilon(),
                        optimizer.clip()),
                config.threads());
    }

    private Predicate<String> trained(StartPoint start) {
        var changed = start.saved().changed();
        return switch (config.model().freeze()) {
            case NONE -> changed;
            case IMAGE -> changed.and(begins("vision").or(begins("visual")).negate());
            case TEXT -> changed.and(begins("text").negate());
        };
    }

    private static Predicate<String> begins(String word) {
        return name -> name.startsWith(word);
    }
}

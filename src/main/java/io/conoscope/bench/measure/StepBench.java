package io.conoscope.bench.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.folder.Architecture;
import io.conoscope.encoder.network.RandomWeights;
import io.conoscope.math.Percentiles;
import io.conoscope.math.Seeds;
import io.conoscope.training.learn.AdamW;
import io.conoscope.training.learn.BatchInput;
import io.conoscope.training.learn.Learner;
import io.conoscope.training.learn.LearnerSettings;
import io.conoscope.training.learn.LossKind;
import io.conoscope.training.learn.PairKind;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Measures training steps of a CLIP with fresh weights on random pixels and ids: repeatable,
/// without a corpus. The first steps, in which code is compiled, are unmeasured.
public final class StepBench {

    /// Unmeasured first steps.
    public static final int WARM_UP = 5;

    private static final int SIDE = 64;
    private static final int LENGTH = 32;
    private static final long END = 4095;
    private static final int FIRST_ID = 2;
    private static final int IDS = 4000;
    private static final double RATE = 1e-3;
    private static final AdamW.Settings OPTIMIZER = new AdamW.Settings(0.1, 0.9, 0.999, 1e-8, 1);

    private final Path model;
    private final int threads;

    /// @param model   folder of a CLIP's settings for pictures of 64 x 64 and texts of 32 ids
    /// @param threads that compute, at least 1
    public StepBench(Path model, int threads) {
        this.model = model;
        this.threads = threads;
    }

    /// How fast steps went, in milliseconds.
    ///
    /// @param batch       pairs in a step
    /// @param steps       measured ones
    /// @param medianMs    of a whole step
    /// @param p95Ms       of a whole step
    /// @param forwardMs   median of judging the batch
    /// @param backwardMs  median of its gradient
    /// @param optimizerMs median of changing the weights
    /// @param loss        of the last step
    public record Speed(
            int batch,
            int steps,
            double medianMs,
            double p95Ms,
            double forwardMs,
            double backwardMs,
            double optimizerMs,
            double loss) {}

    /// Takes steps.
    ///
    /// @param batch pairs in a step, at least 2
    /// @param steps measured, at least 1
    public Speed measure(int batch, int steps, CancellationToken token) throws ConoscopeException {
        if (batch < 2 || steps < 1) {
            throw new IllegalArgumentException(
                    "batch is " + batch + ", steps " + steps + "; expected at least 2 and 1");
        }
        var network = Architecture.build(model);
        var settings =
                new LearnerSettings(
                        PairKind.IMAGE_TEXT, LossKind.INFO_NCE, true, OPTIMIZER, threads);
        try (var manager = TorchEngine.newManager()) {
            network.load(manager, new RandomWeights(network, 1));
            try (var learner = new Learner(network, manager, settings, name -> true)) {
                return measure(learner, input(batch), steps, token);
            }
        }
    }

    private static Speed measure(
            Learner learner, BatchInput input, int steps, CancellationToken token) {
        var whole = new double[steps];
        var forward = new double[steps];
        var backward = new double[steps];
        var optimizer = new double[steps];
        double loss = Double.NaN;
        for (int i = -WARM_UP; i < steps; i++) {
            token.throwIfCancelled();
            long began = System.nanoTime();
            loss = learner.step(List.of(input), RATE).loss();
            if (i >= 0) {
                whole[i] = (System.nanoTime() - began) / 1e6;
                forward[i] = 1e3 * learner.times().forward();
                backward[i] = 1e3 * learner.times().backward();
                optimizer[i] = 1e3 * learner.times().optimizer();
            }
        }
        return new Speed(
                input.texts(),
                steps,
                Percentiles.of(whole).at(50),
                Percentiles.of(whole).at(95),
                Percentiles.of(forward).at(50),
                Percentiles.of(backward).at(50),
                Percentiles.of(optimizer).at(50),
                loss);
    }

    private static BatchInput input(int batch) {
        var random = Seeds.random(1);
        var pixels = new float[batch * 3 * SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        var ids = new long[batch * LENGTH];
        for (int i = 0; i < ids.length; i++) {
            boolean last = i % LENGTH == LENGTH - 1;
            ids[i] = last ? END : random.nextInt(FIRST_ID, IDS);
        }
        var used = new int[batch];
        Arrays.fill(used, LENGTH);
        return new BatchInput(pixels, SIDE, ids, used, LENGTH);
    }
}

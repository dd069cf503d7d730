package io.conoscope.training.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;

import io.conoscope.encoder.block.Activation;
import io.conoscope.encoder.block.TowerConfig;
import io.conoscope.encoder.clip.ClipConfig;
import io.conoscope.encoder.clip.ClipModel;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.network.RandomWeights;
import io.conoscope.math.Seeds;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class LearnerTest {

    private static final TowerConfig TOWER =
            new TowerConfig(8, 16, 2, 2, Activation.QUICK_GELU, 1e-5);
    private static final ClipConfig CONFIG = new ClipConfig(TOWER, 16, 8, TOWER, 30, 6, 29, 8);

    private NDManager manager;

    @BeforeEach
    void start() throws Exception {
        manager = TorchEngine.newManager();
    }

    @AfterEach
    void end() {
        manager.close();
    }

    /// The first moment after one step is a tenth of the gradient; a step at rate 0 changes no
    /// weight, and its loss can be had again with one number moved a little.
    @Test
    void gradientsAreThoseOfTheLoss() throws Exception {
        var learner = learner(LossKind.INFO_NCE, true, Double.POSITIVE_INFINITY);
        var batch = List.of(batch(4, 1));
        learner.step(batch, 0);
        var first = learner.moments().first().clone();
        int at = 0;
        int compared = 0;
        for (var item : learner.weights().items()) {
            double gradient = first[at] / 0.1;
            double slope = slope(learner, batch, item.values(), 0);
            assertEquals(slope, gradient, 2e-3 + 0.05 * Math.abs(slope), item.name());
            compared += Math.abs(slope) > 5e-3 ? 1 : 0;
            at += item.length();
        }
        assertTrue(compared > 10, "only " + compared + " slopes are steep enough to tell");
    }

    private static double slope(
            Learner learner, List<BatchInput> batch, FloatBuffer values, int place) {
        float kept = values.get(place);
        float h = 1e-3f;
        values.put(place, kept + h);
        double above = learner.step(batch, 0).loss();
        values.put(place, kept - h);
        double below = learner.step(batch, 0).loss();
        values.put(place, kept);
        return (above - below) / (2 * h);
    }

    @Test
    void partsOfAStepAreAveraged() throws Exception {
        var one = learner(LossKind.INFO_NCE, false, Double.POSITIVE_INFINITY);
        var both = learner(LossKind.INFO_NCE, false, Double.POSITIVE_INFINITY);
        double first = one.step(List.of(batch(4, 1)), 0).loss();
        var afterFirst = one.moments().first().clone();
        double second = one.step(List.of(batch(4, 2)), 0).loss();
        double mean = both.step(List.of(batch(4, 1), batch(4, 2)), 0).loss();
        assertEquals((first + second) / 2, mean, 1e-6);
        for (int i = 0; i < afterFirst.length; i += 97) {
            // m after the second step is 0.9 m + 0.1 g.
            double g = (one.moments().first()[i] - 0.9 * afterFirst[i]) / 0.1;
            double expected = (afterFirst[i] / 0.1 + g) / 2;
            assertEquals(expected, both.moments().first()[i] / 0.1, 1e-4);
        }
    }

    /// First partners stand in the first half, second ones in the other: rows that equal their
    /// partners cost less than the same rows in another order.
    @ParameterizedTest
    @EnumSource(names = {"TEXT_TEXT", "IMAGE_IMAGE"})
    void oneModalityIsPairedHalfByHalf(PairKind pairs) throws Exception {
        var learner = learner(LossKind.INFO_NCE, pairs);
        learner.setTemperature(0.01);
        var four = batch(4, 1);
        double matched = learner.step(List.of(twice(four, pairs, 0)), 0).loss();
        double turned = learner.step(List.of(twice(four, pairs, 1)), 0).loss();
        assertTrue(matched < Math.log(4), "matched " + matched);
        assertTrue(turned > Math.log(4), "turned " + turned);
        // A row alone with its partner has nothing to be told from.
        var one = twice(batch(1, 1), pairs, 0);
        assertEquals(0, learner.step(List.of(one), 0).loss(), 1e-6);
    }

    /// All rows, then all rows again from another on.
    private static BatchInput twice(BatchInput batch, PairKind pairs, int from) {
        int n = batch.texts();
        var used = new int[2 * n];
        var ids = new long[2 * n * 6];
        int picture = 3 * 16 * 16;
        var pixels = new float[2 * n * picture];
        for (int i = 0; i < 2 * n; i++) {
            int source = i < n ? i : (i + from) % n;
            used[i] = batch.used()[source];
            System.arraycopy(batch.ids(), 6 * source, ids, 6 * i, 6);
            System.arraycopy(batch.pixels(), picture * source, pixels, picture * i, picture);
        }
        return pairs == PairKind.TEXT_TEXT
                ? new BatchInput(null, 16, ids, used, 6)
                : new BatchInput(pixels, 16, null, new int[0], 6);
    }

    @Test
    void aBatchCountsWhatItHolds() {
        var both = batch(3, 1);
        assertEquals(3, both.pictures());
        assertEquals(3, both.texts());
        var texts = twice(both, PairKind.TEXT_TEXT, 0);
        assertEquals(0, texts.pictures());
        assertEquals(6, texts.texts());
    }

    @Test
    void timesOfAStepArePositive() throws Exception {
        var learner = learner(LossKind.INFO_NCE, false, 1);
        assertEquals(new StepTimes(0, 0, 0), learner.times());
        long began = System.nanoTime();
        learner.step(List.of(batch(4, 1)), 1e-3);
        double all = (System.nanoTime() - began) / 1e9;
        var times = learner.times();
        assertTrue(times.forward() > 0 && times.backward() > 0 && times.optimizer() > 0);
        double sum = times.forward() + times.backward() + times.optimizer();
        assertTrue(sum <= all, times + " of " + all);
    }

    @Test
    void onlyWeightsThatAreAskedForAreTrained() throws Exception {
        var network = new ClipModel(CONFIG);
        network.load(manager, new RandomWeights(network, 1));
        var optimizer = new AdamW.Settings(0.1, 0.9, 0.999, 1e-8, 1);
        var settings =
                new LearnerSettings(PairKind.IMAGE_TEXT, LossKind.INFO_NCE, false, optimizer, 1);
        var learner =
                new Learner(network, manager, settings, name -> name.endsWith("projection.weight"));
        var names = learner.weights().items().stream().map(TrainedWeights.Item::name).toList();
        assertEquals(2, names.size(), names.toString());
        int numbers = learner.weights().items().stream().mapToInt(item -> item.length()).sum();
        assertEquals(numbers, learner.weights().size());
        assertEquals(numbers, learner.moments().first().length);
        assertTrue(learner.weights().items().stream().allMatch(TrainedWeights.Item::decays));
        learner.close();
    }

    /// At rate 0.1 and decay 0.5 a matrix is left with 0.95 of itself, less the same move.
    @Test
    void decayPullsMatricesAndNothingElse() throws Exception {
        var plain = learner(new AdamW.Settings(0, 0.9, 0.999, 1e-8, 1));
        var decaying = learner(new AdamW.Settings(0.5, 0.9, 0.999, 1e-8, 1));
        var before = numbers(plain);
        plain.step(List.of(batch(4, 1)), 0.1);
        decaying.step(List.of(batch(4, 1)), 0.1);
        for (int i = 0; i < before.length; i++) {
            var item = plain.weights().items().get(i);
            double shrunk = item.array().getShape().dimension() > 1 ? 0.05 * before[i] : 0;
            assertEquals(shrunk, numbers(plain)[i] - numbers(decaying)[i], 1e-6, item.name());
        }
    }

    /// The first number of each weight.
    private static double[] numbers(Learner learner) {
        return learner.weights().items().stream()
                .mapToDouble(item -> item.values().get(0))
                .toArray();
    }

    @Test
    void aStepIsFiniteWhereItsLossAndItsGradientAre() {
        assertTrue(new StepResult(1, 2, 0.07).isFinite());
        assertFalse(new StepResult(1, Double.NaN, 0.07).isFinite());
        assertFalse(new StepResult(Double.POSITIVE_INFINITY, 2, 0.07).isFinite());
    }

    @Test
    void clipsTheWholeGradientToANorm() throws Exception {
        var learner = learner(LossKind.INFO_NCE, false, 0.01);
        double norm = learner.step(List.of(batch(4, 1)), 1e-3).gradientNorm();
        double squares = 0;
        for (float moment : learner.moments().first()) {
            squares += moment / 0.1 * (moment / 0.1);
        }
        assertTrue(norm > 0.1, "norm " + norm);
        assertEquals(0.01, Math.sqrt(squares), 1e-5);
    }

    @Test
    void learnsTheTemperatureWhereItIsToldTo() throws Exception {
        var learner = learner(LossKind.INFO_NCE, true, 1);
        learner.setTemperature(0.07);
        learner.step(List.of(batch(4, 1)), 1e-2);
        assertNotEquals(0.07, learner.temperature(), 1e-4);
        var fixed = learner(LossKind.INFO_NCE, false, 1);
        fixed.setTemperature(0.07);
        fixed.step(List.of(batch(4, 1)), 1e-2);
        assertEquals(0.07, fixed.temperature(), 1e-8);
    }

    @Test
    void keepsTheLearntTemperatureWithinClipsBound() throws Exception {
        var learner = learner(LossKind.INFO_NCE, true, 1);
        learner.setTemperature(0.001);
        learner.step(List.of(batch(4, 1)), 1e-3);
        assertEquals(0.01, learner.temperature(), 1e-6);
    }

    @Test
    void learnsABiasForTheSigmoidLoss() throws Exception {
        var learner = learner(LossKind.SIGMOID, true, 1);
        double before = learner.step(List.of(batch(4, 1)), 1e-2).loss();
        for (int i = 0; i < 20; i++) {
            learner.step(List.of(batch(4, 1)), 1e-2);
        }
        assertTrue(learner.step(List.of(batch(4, 1)), 0).loss() < before);
        assertTrue(
                learner.weights().items().stream()
                        .anyMatch(item -> item.name().equals("logit_bias")));
    }

    @Test
    void changesNothingWhereTheLossIsNoNumber() throws Exception {
        var learner = learner(LossKind.INFO_NCE, false, 1);
        var item = learner.weights().items().getFirst();
        float kept = item.values().get(1);
        item.values().put(0, Float.NaN);
        var result = learner.step(List.of(batch(4, 1)), 1e-2);
        assertFalse(result.isFinite());
        assertEquals(kept, item.values().get(1));
        assertEquals(0, learner.moments().steps());
    }

    /// What a step leaves in the engine belongs to no scope any more.
    @Test
    void holdsAConstantNumberOfArrays() throws Exception {
        var learner = learner(LossKind.INFO_NCE, true, 1);
        learner.step(List.of(batch(4, 1)), 1e-3);
        int before = manager.getManagedArrays().size();
        for (int i = 0; i < 50; i++) {
            learner.step(List.of(batch(4, i)), 1e-3);
        }
        assertEquals(before, manager.getManagedArrays().size());
    }

    /// Java's collector runs when it likes, between the forward and the backward pass too: nothing
    /// that the gradient needs may be Java's.
    @ParameterizedTest
    @EnumSource(LossKind.class)
    void gradientsDoNotDependOnWhenGarbageIsCollected(LossKind loss) throws Exception {
        var quiet = norms(loss);
        try (var collector = new Collector()) {
            assertArrayEquals(quiet, norms(loss));
            assertTrue(collector.hasCollected());
        }
    }

    private double[] norms(LossKind loss) throws Exception {
        var learner = learner(loss, true, 1);
        return IntStream.range(0, 20)
                .mapToDouble(i -> learner.step(List.of(batch(4, i)), 1e-3).gradientNorm())
                .toArray();
    }

    /// Has young objects collected all the time, and fills what was freed.
    private static final class Collector implements AutoCloseable {

        private final AtomicInteger rounds = new AtomicInteger();
        private final Thread thread = Thread.ofPlatform().daemon().start(this::run);
        private volatile boolean over;
        private volatile byte @Nullable [] garbage;

        private void run() {
            while (!over) {
                // Young objects are collected soon, at little cost.
                for (int i = 0; i < 64; i++) {
                    garbage = new byte[1 << 20];
                }
                for (int i = 0; i < 200; i++) {
                    var filled = ByteBuffer.allocateDirect(4 + i % 8 * 4);
                    while (filled.remaining() >= 4) {
                        filled.putFloat(Float.NaN);
                    }
                }
                rounds.incrementAndGet();
            }
        }

        boolean hasCollected() {
            return rounds.get() > 2;
        }

        @Override
        public void close() throws InterruptedException {
            over = true;
            thread.join();
        }
    }

    private Learner learner(LossKind loss, boolean learnsScale, double clip) throws Exception {
        var optimizer = new AdamW.Settings(0, 0.9, 0.999, 1e-8, clip);
        return learner(new LearnerSettings(PairKind.IMAGE_TEXT, loss, learnsScale, optimizer, 1));
    }

    private Learner learner(AdamW.Settings optimizer) throws Exception {
        return learner(
                new LearnerSettings(PairKind.IMAGE_TEXT, LossKind.INFO_NCE, false, optimizer, 1));
    }

    private Learner learner(LossKind loss, PairKind pairs) throws Exception {
        var optimizer = new AdamW.Settings(0, 0.9, 0.999, 1e-8, 1);
        return learner(new LearnerSettings(pairs, loss, false, optimizer, 1));
    }

    private Learner learner(LearnerSettings settings) throws Exception {
        var network = new ClipModel(CONFIG);
        network.load(manager, new RandomWeights(network, 1));
        var learner = new Learner(network, manager, settings, name -> true);
        learner.setTemperature(0.5);
        return learner;
    }

    private static BatchInput batch(int n, long seed) {
        var random = Seeds.random(seed);
        var pixels = new float[n * 3 * 16 * 16];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        var ids = new long[n * 6];
        var used = new int[n];
        for (int i = 0; i < n; i++) {
            used[i] = 3 + random.nextInt(4);
            for (int t = 0; t < 6; t++) {
                ids[6 * i + t] = t < used[i] - 1 ? random.nextInt(29) : 29;
            }
        }
        return new BatchInput(pixels, 16, ids, used, 6);
    }
}

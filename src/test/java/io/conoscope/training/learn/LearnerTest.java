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
        var network = new ClipModel(CONFIG);
        network.load(manager, new RandomWeights(network, 1));
        var optimizer = new AdamW.Settings(0, 0.9, 0.999, 1e-8, clip);
        var settings = new LearnerSettings(PairKind.IMAGE_TEXT, loss, learnsScale, optimizer, 1);
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

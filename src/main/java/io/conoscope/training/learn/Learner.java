package io.conoscope.training.learn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;

import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.network.Network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Takes gradient steps on a network. One thread at a time; always the same one.
public final class Learner implements AutoCloseable {

    private static final String SCALE = "logit_scale";
    private static final String BIAS = "logit_bias";

    /// Initial value of Zhai et al. 2023.
    private static final float FIRST_BIAS = -10;

    private final Network network;
    private final NDManager manager;
    private final LearnerSettings settings;
    private final ContrastiveLoss loss;
    private final LogitScale scale;
    private final TrainedWeights weights;
    private final AdamW optimizer;
    private StepTimes times = new StepTimes(0, 0, 0);

    /// @param network  with its weights loaded into the manager
    /// @param manager  owns the weights
    /// @param isTrained by a weight's name; the others stay as they are
    public Learner(
            Network network,
            NDManager manager,
            LearnerSettings settings,
            Predicate<String> isTrained) {
        this.network = network;
        this.manager = manager;
        this.settings = settings;
        loss = new ContrastiveLoss(settings.loss());
        scale = new LogitScale(single(SCALE, (float) Math.log(1 / 0.07)), single(BIAS, FIRST_BIAS));
        weights = new TrainedWeights(trained(isTrained));
        optimizer = new AdamW(weights, settings.optimizer(), settings.threads());
    }

    /// A number of the network, or one of our own where it has none.
    private NDArray single(String name, float start) {
        var weight = network.weights().get(name);
        return weight == null
                ? TorchEngine.owned(manager, new Shape(), start)
                : weight.parameter().getArray();
    }

    private Map<String, NDArray> trained(Predicate<String> isTrained) {
        var arrays = new LinkedHashMap<String, NDArray>();
        network.weights()
                .forEach(
                        (name, weight) -> {
                            boolean single = name.equals(SCALE) || name.equals(BIAS);
                            if (!single && isTrained.test(name)) {
                                arrays.put(name, weight.parameter().getArray());
                            }
                        });
        if (settings.learnsScale()) {
            arrays.put(SCALE, scale.logLogitScale());
        }
        if (settings.loss() == LossKind.SIGMOID) {
            arrays.put(BIAS, scale.bias());
        }
        return arrays;
    }

    /// What is trained.
    public TrainedWeights weights() {
        return weights;
    }

    /// The state of the optimiser.
    public AdamMoments moments() {
        return optimizer.moments();
    }

    /// Where the last step's time went.
    public StepTimes times() {
        return times;
    }

    /// The temperature of the loss of the next batch.
    public double temperature() {
        return Math.exp(-scale.logLogitScale().getFloat());
    }

    /// Sets the temperature; if it is learned, only its initial value.
    ///
    /// @param temperature tau, above 0
    public void setTemperature(double temperature) {
        var value = scale.logLogitScale().toByteBuffer(true).asFloatBuffer();
        value.put(0, (float) -Math.log(temperature));
    }

    /// Takes one gradient step.
    ///
    /// @param parts batches whose gradients are averaged (gradient accumulation): a text is
    ///              compared only with the images of its own part
    /// @param rate  learning rate
    /// @return the loss and norms; no weight was changed if the loss or a gradient is not finite
    public StepResult step(List<BatchInput> parts, double rate) {
        return TorchEngine.learn(settings.threads(), () -> learn(parts, rate));
    }

    private StepResult learn(List<BatchInput> parts, double rate) {
        double temperature = temperature();
        double sum = 0;
        double forward = 0;
        double backward = 0;
        for (var part : parts) {
            long start = System.nanoTime();
            try (var scope = new NDScope();
                    GradientCollector collector = newCollector()) {
                scope.suppressNotUsedWarning();
                var value = lossOf(part);
                sum += value.getFloat();
                long judged = System.nanoTime();
                forward += seconds(start, judged);
                if (Double.isFinite(sum)) {
                    collector.backward(value);
                }
                backward += seconds(judged, System.nanoTime());
            }
        }
        double mean = sum / parts.size();
        if (!Double.isFinite(mean)) {
            return new StepResult(mean, Double.NaN, temperature);
        }
        long start = System.nanoTime();
        double norm = optimizer.step(rate, 1.0 / parts.size());
        if (settings.learnsScale()) {
            boundScale();
        }
        times = new StepTimes(forward, backward, seconds(start, System.nanoTime()));
        return new StepResult(mean, norm, temperature);
    }

    private static GradientCollector newCollector() {
        return Engine.getEngine("PyTorch").newGradientCollector();
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private void boundScale() {
        var value = scale.logLogitScale().toByteBuffer(true).asFloatBuffer();
        value.put(0, Math.clamp(value.get(0), 0, LogitScale.MOST));
    }

    private NDArray lossOf(BatchInput part) {
        return switch (settings.pairs()) {
            case IMAGE_TEXT -> loss.of(images(part), texts(part), scale);
            case IMAGE_IMAGE -> halves(images(part));
            case TEXT_TEXT -> halves(texts(part));
        };
    }

    private NDArray halves(NDArray rows) {
        long half = rows.getShape().get(0) / 2;
        return loss.of(rows.get("0:" + half), rows.get(half + ":"), scale);
    }

    private NDArray images(BatchInput part) {
        var half = Objects.requireNonNull(network.image());
        int side = part.side();
        var values = Objects.requireNonNull(part.pixels());
        var pixels =
                TorchEngine.<RuntimeException>filled(
                        manager,
                        new Shape(part.pictures(), 3, side, side),
                        room -> room.asFloatBuffer().put(values));
        return half.embed(pixels, half.sizes().layers(), true).normalize(2, 1);
    }

    private NDArray texts(BatchInput part) {
        var half = Objects.requireNonNull(network.text());
        var values = Objects.requireNonNull(part.ids());
        var ids = TorchEngine.owned(manager, new Shape(part.texts(), part.length()), values);
        return half.embed(ids, part.used(), half.sizes().layers(), true).normalize(2, 1);
    }

    /// Ends the optimiser's threads; the weights stay with their manager.
    @Override
    public void close() {
        optimizer.close();
    }
}

package io.conoscope.encoder.clip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import io.conoscope.encoder.block.Activation;
import io.conoscope.encoder.block.TowerConfig;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.network.RandomWeights;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The blocks must not only embed but be trainable: what they change in place and free early may
/// not be what the gradient needs.
class ClipGradientTest {

    private static final double STEP = 1e-2;

    @ParameterizedTest
    // A positive part has a kink, where a difference is no slope.
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "RELU")
    void gradientOfEveryWeightIsTheSlopeOfTheOutput(Activation activation) throws Exception {
        var model = new ClipModel(config(activation));
        try (var manager = TorchEngine.newManager()) {
            model.load(manager, new RandomWeights(model, 3));
            var inputs = inputs(manager);
            model.weights()
                    .values()
                    .forEach(weight -> weight.parameter().getArray().setRequiresGradient(true));
            try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                collector.backward(objective(model, inputs, true));
            }
            for (var item : model.weights().entrySet()) {
                var array = item.getValue().parameter().getArray();
                requireSlope(item.getKey(), array, model, inputs);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void trainingAndInferenceGiveTheSame(Activation activation) throws Exception {
        var model = new ClipModel(config(activation));
        try (var manager = TorchEngine.newManager()) {
            model.load(manager, new RandomWeights(model, 3));
            var pixels = inputs(manager).head();
            var inference = TorchEngine.infer(1, () -> model.embedImages(pixels, false));
            var training = TorchEngine.infer(1, () -> model.embedImages(pixels, true));
            assertArrayEquals(inference.toFloatArray(), training.toFloatArray(), 1e-6f);
        }
    }

    private static ClipConfig config(Activation activation) {
        var tower = new TowerConfig(16, 32, 2, 2, activation, 1e-5);
        return new ClipConfig(tower, 8, 4, tower, 20, 6, 19, 8);
    }

    private static NDList inputs(NDManager manager) {
        var pixels = manager.arange(384f).sin().reshape(2, 3, 8, 8);
        return new NDList(pixels, manager.create(new long[] {1, 2, 19, 5, 7, 19}, new Shape(2, 3)));
    }

    /// A weighted sum of all logits, so that no part of the gradient cancels out.
    private static NDArray objective(ClipModel model, NDList inputs, boolean training) {
        var logits = model.forward(inputs, training);
        var weights = inputs.head().getManager().create(new float[] {1, -2, 3, 5}, new Shape(2, 2));
        return logits.mul(weights).sum();
    }

    /// Compares the gradient along itself with the difference of the output.
    private static void requireSlope(String name, NDArray weight, ClipModel model, NDList inputs) {
        try (var scope = weight.getManager().newSubManager()) {
            var gradient = weight.getGradient().toFloatArray();
            double squares = 0;
            for (float g : gradient) {
                squares += (double) g * g;
            }
            double norm = Math.sqrt(squares);
            if (name.endsWith("k_proj.bias")) {
                // It moves all scores of a token alike, which the softmax does not see.
                assertEquals(0, norm, 1e-3, name);
                return;
            }
            assertTrue(norm > 1e-6, name + " has no gradient");
            var direction = scope.create(gradient, weight.getShape()).div(norm);
            double ahead = moved(weight, direction, STEP, model, inputs);
            double behind = moved(weight, direction, -STEP, model, inputs);
            assertEquals(norm, (ahead - behind) / (2 * STEP), 0.05 * norm + 2e-2, name);
        }
    }

    private static double moved(
            NDArray weight, NDArray direction, double step, ClipModel model, NDList inputs) {
        return TorchEngine.infer(
                1,
                () -> {
                    var offset = direction.mul(step);
                    weight.addi(offset);
                    double value = objective(model, inputs, false).getFloat();
                    weight.subi(offset);
                    return value;
                });
    }
}

package io.conoscope.encoder.block;

import ai.djl.ndarray.NDArray;

import io.conoscope.encoder.engine.TorchEngine;

import org.jspecify.annotations.Nullable;

/// The non-linearity between a transformer's two dense layers.
public enum Activation {
    /// x times the sigmoid of 1.702 x, as OpenAI trained CLIP.
    QUICK_GELU,
    /// x times the normal distribution function of x, exactly.
    GELU,
    /// The GELU by way of a hyperbolic tangent, as SigLIP was trained.
    GELU_TANH,
    /// The positive part.
    RELU;

    /// Hendrycks & Gimpel 2016, arXiv:1606.08415: the sigmoid that comes close to the GELU.
    private static final double SIGMOID_SLOPE = 1.702;

    /// Ibid.: the cubic within the hyperbolic tangent that comes close to the GELU.
    private static final double CUBIC = 0.044715;

    /// @param training whether a gradient may be asked for: then nothing is changed in place
    NDArray apply(NDArray x, boolean training) {
        return switch (this) {
            case GELU -> ai.djl.nn.Activation.gelu(x);
            case RELU -> ai.djl.nn.Activation.relu(x);
            case QUICK_GELU -> {
                var gate = ai.djl.nn.Activation.sigmoid(TorchEngine.times(x, SIGMOID_SLOPE));
                // The sigmoid's gradient needs its result as it is.
                yield training ? x.mul(gate) : gate.muli(x);
            }
            case GELU_TANH -> {
                var cubic = TorchEngine.times(x.mul(x), CUBIC).add(1).mul(x);
                var inner = TorchEngine.times(cubic, Math.sqrt(2 / Math.PI));
                yield TorchEngine.times(inner.tanh().add(1).mul(x), 0.5);
            }
        };
    }

    /// What a Hugging Face `hidden_act` names; null where it is none of these.
    static @Nullable Activation named(String name) {
        return switch (name) {
            case "quick_gelu" -> QUICK_GELU;
            case "gelu" -> GELU;
            case "gelu_pytorch_tanh", "gelu_new", "gelu_fast" -> GELU_TANH;
            case "relu" -> RELU;
            default -> null;
        };
    }
}

package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;

import org.jspecify.annotations.Nullable;

/// A dense layer: x times weight transposed, plus bias.
final class Dense extends ClipBlock {

    private final Parameter weight = parameter("weight", Parameter.Type.WEIGHT);
    private final @Nullable Parameter bias;

    Dense(boolean hasBias) {
        bias = hasBias ? parameter("bias", Parameter.Type.BIAS) : null;
    }

    /// @param x shape (..., in)
    /// @return shape (..., out)
    NDArray forward(NDArray x) {
        return bias == null
                ? Linear.linear(x, weight.getArray()).singletonOrThrow()
                : Linear.linear(x, weight.getArray(), bias.getArray()).singletonOrThrow();
    }

    /// The weight itself, shape (out, in), for what reads it in another way.
    NDArray weight() {
        return weight.getArray();
    }

    @Override
    NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head());
    }
}

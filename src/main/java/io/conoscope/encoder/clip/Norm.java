package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.LayerNorm;

/// Layer normalisation over the last axis. Ba et al. 2016, arXiv:1607.06450.
final class Norm extends ClipBlock {

    private final Parameter weight = parameter("weight", Parameter.Type.GAMMA);
    private final Parameter bias = parameter("bias", Parameter.Type.BETA);
    private final Shape width;
    private final float epsilon;

    Norm(TowerConfig config) {
        width = new Shape(config.width());
        epsilon = (float) config.epsilon();
    }

    /// @param x shape (..., width)
    NDArray forward(NDArray x) {
        return LayerNorm.layerNorm(x, width, weight.getArray(), bias.getArray(), epsilon)
                .singletonOrThrow();
    }

    @Override
    NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head());
    }
}

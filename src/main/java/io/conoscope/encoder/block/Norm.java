package io.conoscope.encoder.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.LayerNorm;

import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

/// Layer normalisation over the last axis. Ba et al. 2016, arXiv:1607.06450.
public final class Norm extends NamedBlock {

    private final Parameter weight;
    private final Parameter bias;
    private final Shape width;
    private final float epsilon;

    /// @param config its width and epsilon count
    public Norm(TowerConfig config) {
        weight = weight("weight", Init.constant(1), config.width());
        bias = weight("bias", Init.constant(0), config.width());
        width = new Shape(config.width());
        epsilon = (float) config.epsilon();
    }

    /// @param x shape (..., width)
    public NDArray forward(NDArray x) {
        return LayerNorm.layerNorm(x, width, weight.getArray(), bias.getArray(), epsilon)
                .singletonOrThrow();
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head());
    }
}

package io.conoscope.encoder.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import io.conoscope.encoder.weight.DenseInits;
import io.conoscope.encoder.weight.NamedBlock;

/// The two dense layers of a transformer layer, with a non-linearity between them.
final class FeedForward extends NamedBlock {

    private final Dense first;
    private final Dense second;
    private final Activation activation;

    FeedForward(TowerConfig config, LayerNames names, DenseInits inits) {
        int width = config.width();
        int inner = config.inner();
        first = part(names.first(), Dense.of(width, inner, inits.first(), inits.firstBias()));
        second = part(names.second(), Dense.of(inner, width, inits.second(), inits.secondBias()));
        activation = config.activation();
    }

    /// @param x shape (..., width)
    NDArray forward(NDArray x, boolean training) {
        return scoped(() -> second.forward(activation.apply(first.forward(x), training)));
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head(), training);
    }
}

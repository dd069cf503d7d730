package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// The two dense layers of a transformer layer, with CLIP's non-linearity between them.
final class FeedForward extends ClipBlock {

    /// Hendrycks & Gimpel 2016, arXiv:1606.08415: the sigmoid that comes close to the GELU.
    private static final double QUICK_GELU = 1.702;

    private final Dense first = part("fc1", new Dense(true));
    private final Dense second = part("fc2", new Dense(true));
    private final Activation activation;

    FeedForward(TowerConfig config) {
        activation = config.activation();
    }

    /// @param x shape (..., width)
    NDArray forward(NDArray x, boolean training) {
        return scoped(() -> second.forward(activate(first.forward(x), training)));
    }

    private NDArray activate(NDArray x, boolean training) {
        if (activation == Activation.GELU) {
            return ai.djl.nn.Activation.gelu(x);
        }
        var gate = ai.djl.nn.Activation.sigmoid(x.mul(QUICK_GELU));
        // The sigmoid's gradient needs its result as it is.
        return training ? x.mul(gate) : gate.muli(x);
    }

    @Override
    NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head(), training);
    }
}

package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/// One pre-norm transformer layer: attention, then two dense layers, each added to its input.
final class TransformerLayer extends ClipBlock {

    private final Attention attention;
    private final Norm firstNorm;
    private final FeedForward feedForward;
    private final Norm secondNorm;

    TransformerLayer(TowerConfig config) {
        attention = part("self_attn", new Attention(config));
        firstNorm = part("layer_norm1", new Norm(config));
        feedForward = part("mlp", new FeedForward(config));
        secondNorm = part("layer_norm2", new Norm(config));
    }

    /// @param x    shape (n, t, width)
    /// @param mask added to the attention scores; null hides nothing
    /// @return shape (n, t, width)
    NDArray forward(NDArray x, @Nullable NDArray mask, boolean training) {
        return forward(x, UnaryOperator.identity(), mask, training);
    }

    /// The layer's output for chosen tokens only, which costs little: where one token stands for
    /// the whole input, the last layer need not compute the others.
    ///
    /// @param choose from (n, t, width) to (n, q, width)
    /// @param mask   as broadcast to (n, heads, q, t)
    /// @return shape (n, q, width)
    NDArray forward(
            NDArray x, UnaryOperator<NDArray> choose, @Nullable NDArray mask, boolean training) {
        return scoped(
                () -> {
                    var normed = firstNorm.forward(x);
                    var attended = attention.forward(choose.apply(normed), normed, mask);
                    attended.addi(choose.apply(x));
                    var fed = feedForward.forward(secondNorm.forward(attended), training);
                    return fed.addi(attended);
                });
    }

    /// @param inputs the tokens, and the mask where there is one
    @Override
    NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.get(0), inputs.size() > 1 ? inputs.get(1) : null, training);
    }
}

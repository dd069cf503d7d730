package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import org.jspecify.annotations.Nullable;

/// Multi-head attention. Vaswani et al. 2017, arXiv:1706.03762.
final class Attention extends ClipBlock {

    private final Dense query = part("q_proj", new Dense(true));
    private final Dense key = part("k_proj", new Dense(true));
    private final Dense value = part("v_proj", new Dense(true));
    private final Dense out = part("out_proj", new Dense(true));
    private final int heads;
    private final int headWidth;

    Attention(TowerConfig config) {
        heads = config.heads();
        headWidth = config.width() / config.heads();
    }

    /// Lets each asking token look at all tokens that the mask leaves.
    ///
    /// @param asking shape (n, q, width)
    /// @param tokens shape (n, t, width)
    /// @param mask   broadcast to (n, heads, q, t) and added to the scores; null hides nothing
    /// @return shape (n, q, width)
    NDArray forward(NDArray asking, NDArray tokens, @Nullable NDArray mask) {
        return scoped(
                () -> {
                    var queries = query.forward(asking).muli(1 / Math.sqrt(headWidth));
                    var scores =
                            split(queries)
                                    .transpose(0, 2, 1, 3)
                                    .matMul(split(key.forward(tokens)).transpose(0, 2, 3, 1));
                    if (mask != null) {
                        scores.addi(mask);
                    }
                    var mixed =
                            scores.softmax(-1)
                                    .matMul(split(value.forward(tokens)).transpose(0, 2, 1, 3));
                    return out.forward(mixed.transpose(0, 2, 1, 3).reshape(asking.getShape()));
                });
    }

    /// From (n, t, width) to (n, t, heads, headWidth).
    private NDArray split(NDArray x) {
        var shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), heads, headWidth);
    }

    /// @param inputs asking tokens, all tokens, and the mask where there is one
    @Override
    NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.get(0), inputs.get(1), inputs.size() > 2 ? inputs.get(2) : null);
    }
}

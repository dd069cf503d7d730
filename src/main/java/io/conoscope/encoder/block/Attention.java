package io.conoscope.encoder.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.weight.DenseInits;
import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

import org.jspecify.annotations.Nullable;

/// Multi-head attention. Vaswani et al. 2017, arXiv:1706.03762.
final class Attention extends NamedBlock {

    private final Dense query;
    private final Dense key;
    private final Dense value;
    private final Dense out;
    private final int heads;

    Attention(TowerConfig config, LayerNames names, DenseInits inits) {
        int width = config.width();
        var none = Init.constant(0);
        query = part(names.query(), Dense.of(width, width, inits.input(), none));
        key = part(names.key(), Dense.of(width, width, inits.input(), none));
        value = part(names.value(), Dense.of(width, width, inits.input(), none));
        out = part(names.out(), Dense.of(width, width, inits.output(), none));
        heads = config.heads();
    }

    /// Lets each asking token look at all tokens that the mask leaves.
    ///
    /// @param asking shape (n, q, width)
    /// @param tokens shape (n, t, width)
    /// @param mask   broadcast to (n, heads, q, t) and added to the scores; null hides nothing
    /// @return shape (n, q, width)
    NDArray forward(NDArray asking, NDArray tokens, @Nullable NDArray mask) {
        return scoped(
                () ->
                        out.forward(
                                mix(
                                        query.forward(asking),
                                        key.forward(tokens),
                                        value.forward(tokens),
                                        heads,
                                        mask)));
    }

    /// Mixes values by how well their keys answer the queries; changes the queries in place.
    ///
    /// @param queries shape (n, q, width)
    /// @param keys    shape (n, t, width)
    /// @param values  shape (n, t, width)
    /// @param mask    as in [#forward]
    /// @return shape (n, q, width)
    static NDArray mix(
            NDArray queries, NDArray keys, NDArray values, int heads, @Nullable NDArray mask) {
        int headWidth = (int) queries.getShape().get(2) / heads;
        var shape = queries.getShape();
        var scores =
                split(TorchEngine.timesInPlace(queries, 1 / Math.sqrt(headWidth)), heads)
                        .transpose(0, 2, 1, 3)
                        .matMul(split(keys, heads).transpose(0, 2, 3, 1));
        if (mask != null) {
            scores.addi(mask);
        }
        return scores.softmax(-1)
                .matMul(split(values, heads).transpose(0, 2, 1, 3))
                .transpose(0, 2, 1, 3)
                .reshape(shape);
    }

    /// From (n, t, width) to (n, t, heads, headWidth).
    private static NDArray split(NDArray x, int heads) {
        var shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), heads, shape.get(2) / heads);
    }

    /// @param inputs asking tokens, all tokens, and the mask where there is one
    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.get(0), inputs.get(1), inputs.size() > 2 ? inputs.get(2) : null);
    }
}

package io.conoscope.encoder.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;

import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

import org.jspecify.annotations.Nullable;

import java.util.function.UnaryOperator;

/// One transformer layer: attention, then two dense layers, each added to its input, with a layer
/// norm before each part or after each sum.
final class TransformerLayer extends NamedBlock {

    private final Attention attention;
    private final Norm firstNorm;
    private final FeedForward feedForward;
    private final Norm secondNorm;
    private final @Nullable Parameter firstScale;
    private final @Nullable Parameter secondScale;
    private final boolean postNorm;

    TransformerLayer(TowerConfig config, LayerStyle style) {
        var names = style.names();
        attention = part("", new Attention(config, names, style.inits()));
        firstNorm = part(names.firstNorm(), new Norm(config));
        feedForward = part("", new FeedForward(config, names, style.inits()));
        secondNorm = part(names.secondNorm(), new Norm(config));
        var scales = style.scales();
        firstScale = scales == null ? null : scale(scales.first(), scales, config);
        secondScale = scales == null ? null : scale(scales.second(), scales, config);
        postNorm = style.postNorm();
    }

    private Parameter scale(String name, LayerStyle.Scales scales, TowerConfig config) {
        return weight(name, Init.constant(scales.begin()), config.width());
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
                () ->
                        postNorm
                                ? normedAfter(x, choose, mask, training)
                                : normedBefore(x, choose, mask, training));
    }

    private NDArray normedBefore(
            NDArray x, UnaryOperator<NDArray> choose, @Nullable NDArray mask, boolean training) {
        var normed = firstNorm.forward(x);
        var attended = scaled(attention.forward(choose.apply(normed), normed, mask), firstScale);
        attended.addi(choose.apply(x));
        var fed = feedForward.forward(secondNorm.forward(attended), training);
        return scaled(fed, secondScale).addi(attended);
    }

    private NDArray normedAfter(
            NDArray x, UnaryOperator<NDArray> choose, @Nullable NDArray mask, boolean training) {
        var asking = choose.apply(x);
        var attended = scaled(attention.forward(asking, x, mask), firstScale);
        var first = firstNorm.forward(attended.addi(asking));
        var fed = scaled(feedForward.forward(first, training), secondScale);
        return secondNorm.forward(fed.addi(first));
    }

    private static NDArray scaled(NDArray x, @Nullable Parameter scale) {
        return scale == null ? x : x.mul(scale.getArray());
    }

    /// @param inputs the tokens, and the mask where there is one
    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.get(0), inputs.size() > 1 ? inputs.get(1) : null, training);
    }
}

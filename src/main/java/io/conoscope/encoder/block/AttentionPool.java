package io.conoscope.encoder.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;

import io.conoscope.encoder.weight.DenseInits;
import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

/// One learned query looks at all tokens, and two dense layers are added: SigLIP's image head.
/// Zhai et al. 2023, arXiv:2303.15343; names as in transformers'
/// `SiglipMultiheadAttentionPoolingHead`.
public final class AttentionPool extends NamedBlock {

    private final Parameter probe;
    private final InOut attention;
    private final Norm norm;
    private final FeedForward feedForward;
    private final int heads;

    /// @param names of the two dense layers, below `mlp`
    public AttentionPool(TowerConfig config, LayerNames names, DenseInits inits) {
        probe = weight("probe", Init.xavier(config.width(), 1), 1, 1, config.width());
        attention = part("attention", new InOut(config, inits));
        norm = part("layernorm", new Norm(config));
        feedForward = part("", new FeedForward(config, names, inits));
        heads = config.heads();
    }

    /// @param tokens shape (n, t, width)
    /// @return shape (n, width)
    public NDArray forward(NDArray tokens, boolean training) {
        return scoped(
                () -> {
                    long n = tokens.getShape().get(0);
                    long width = tokens.getShape().get(2);
                    var asking = probe.getArray().broadcast(n, 1, width);
                    asking.attach(tokens.getManager());
                    var attended = attention.forward(asking, tokens, heads);
                    var fed = feedForward.forward(norm.forward(attended), training);
                    return fed.addi(attended).squeeze(1);
                });
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head(), training);
    }

    /// PyTorch's own attention, which keeps query, key and value in one weight.
    private static final class InOut extends NamedBlock {

        private final Parameter weight;
        private final Parameter bias;
        private final Dense out;

        InOut(TowerConfig config, DenseInits inits) {
            int width = config.width();
            weight = weight("in_proj_weight", inits.input(), 3L * width, width);
            bias = weight("in_proj_bias", Init.constant(0), 3L * width);
            out = part("out_proj", Dense.of(width, width, inits.output(), Init.constant(0)));
        }

        NDArray forward(NDArray asking, NDArray tokens, int heads) {
            return out.forward(
                    Attention.mix(
                            third(0, asking), third(1, tokens), third(2, tokens), heads, null));
        }

        private NDArray third(long which, NDArray x) {
            long width = x.getShape().get(2);
            var rows = which * width + ":" + (which + 1) * width;
            return Linear.linear(x, weight.getArray().get(rows), bias.getArray().get(rows))
                    .singletonOrThrow();
        }

        @Override
        protected NDArray forward(NDList inputs, boolean training) {
            throw new UnsupportedOperationException("the pool calls it by its own name");
        }
    }
}

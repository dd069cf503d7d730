package io.conoscope.encoder.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.block.LayerStyle;
import io.conoscope.encoder.block.Transformer;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.network.Masks;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.encoder.weight.DenseInits;
import io.conoscope.encoder.weight.Init;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// A language model in which every token sees every other, padding excepted.
public final class BertModel extends Network implements TextNetwork {

    private static final String HEADS =
            "(pooler|cls|classifier|lm_head|pre_classifier|vocab_(transform|layer_norm|projector))";

    private final BertEmbedding embeddings;
    private final Transformer encoder;
    private final BertConfig config;
    private final Pooling pooling;

    /// Builds the blocks, still without weights.
    public BertModel(BertConfig config, Pooling pooling) {
        this.config = config;
        this.pooling = pooling;
        var inits = DenseInits.alike(Init.normal(config.deviation()), Init.constant(0));
        embeddings = part("embeddings", new BertEmbedding(config));
        encoder =
                part(
                        "",
                        new Transformer(
                                config.tower(),
                                LayerStyle.postNorm(config.family().names(), inits)));
    }

    @Override
    public @Nullable ImageNetwork image() {
        return null;
    }

    @Override
    public TextNetwork text() {
        return this;
    }

    @Override
    public List<String> prefixes() {
        return config.family().prefixes();
    }

    @Override
    public boolean mayIgnore(String name) {
        return name.matches(HEADS + "\\..*") || super.mayIgnore(name);
    }

    @Override
    public Sizes sizes() {
        return new Sizes(
                config.vocabulary(),
                config.contextLength(),
                config.tower().width(),
                config.tower().layers());
    }

    @Override
    public int needed(Tokens text) {
        return Math.max(1, text.used());
    }

    @Override
    public NDArray embed(NDArray ids, int[] used, int depth, boolean training) {
        return scoped(
                () -> {
                    var mask = mask(ids, used);
                    var tokens = embeddings.forward(ids);
                    if (pooling == Pooling.CLS) {
                        var first = Transformer.View.first(mask);
                        return encoder.forward(tokens, first, depth, training).squeeze(1);
                    }
                    var whole = Transformer.View.whole(mask);
                    return mean(encoder.forward(tokens, whole, depth, training), used);
                });
    }

    @Override
    public NDArray lastHiddenState(NDArray ids, int[] used) {
        return scoped(
                () ->
                        encoder.forward(
                                embeddings.forward(ids),
                                Transformer.View.whole(mask(ids, used)),
                                encoder.depth(),
                                false));
    }

    private static NDArray mask(NDArray ids, int[] used) {
        return Masks.after(ids.getManager(), used, (int) ids.getShape().get(1));
    }

    /// The mean over each text's own tokens.
    private static NDArray mean(NDArray tokens, int[] used) {
        int t = (int) tokens.getShape().get(1);
        return weights(tokens.getManager(), used, t).matMul(tokens).squeeze(1);
    }

    private static NDArray weights(NDManager manager, int[] used, int t) {
        var weights = new float[used.length * t];
        for (int i = 0; i < used.length; i++) {
            Arrays.fill(weights, i * t, i * t + used[i], 1f / used[i]);
        }
        return TorchEngine.owned(manager, new Shape(used.length, 1, t), weights);
    }
}

package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import io.conoscope.encoder.block.Dense;
import io.conoscope.encoder.block.LayerNames;
import io.conoscope.encoder.block.LayerStyle;
import io.conoscope.encoder.block.Norm;
import io.conoscope.encoder.block.TokenEmbedding;
import io.conoscope.encoder.block.Transformer;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.encoder.weight.Init;
import io.conoscope.encoder.weight.NamedBlock;

/// SigLIP's text tower: every token sees every other, padding included, and the last one stands
/// for the text.
final class SiglipTextTower extends NamedBlock implements TextNetwork {

    private final TokenEmbedding embeddings;
    private final Transformer encoder;
    private final Norm after;
    private final Dense head;
    private final Sizes sizes;

    SiglipTextTower(SiglipConfig config) {
        var tower = config.text();
        var style = LayerStyle.preNorm(LayerNames.CLIP, SiglipInits.layers(tower));
        embeddings = part("embeddings", SiglipInits.tokens(config));
        encoder = part("", new Transformer(tower, style));
        after = part("final_layer_norm", new Norm(tower));
        head =
                part(
                        "head",
                        Dense.of(
                                tower.width(),
                                config.projection(),
                                SiglipInits.lecun(tower.width()),
                                Init.constant(0)));
        sizes =
                new Sizes(
                        config.vocabulary(),
                        config.contextLength(),
                        config.projection(),
                        tower.layers());
    }

    @Override
    public Sizes sizes() {
        return sizes;
    }

    /// Padding is seen, as in training, and the last token stands for the text.
    @Override
    public int needed(Tokens text) {
        return text.ids().length;
    }

    @Override
    public NDArray embed(NDArray ids, int[] used, int depth, boolean training) {
        long last = ids.getShape().get(1) - 1;
        var view = new Transformer.View(null, x -> x.get(":, " + last + ":" + (last + 1)), null);
        return scoped(
                () -> {
                    var text = encoder.forward(embeddings.forward(ids), view, depth, training);
                    return head.forward(after.forward(text.squeeze(1)));
                });
    }

    @Override
    public NDArray lastHiddenState(NDArray ids, int[] used) {
        return scoped(
                () ->
                        after.forward(
                                encoder.forward(
                                        embeddings.forward(ids),
                                        Transformer.View.whole(null),
                                        encoder.depth(),
                                        false)));
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return embed(inputs.head(), new int[0], encoder.depth(), training);
    }
}

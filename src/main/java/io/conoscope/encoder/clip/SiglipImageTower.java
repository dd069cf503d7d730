package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import io.conoscope.encoder.block.AttentionPool;
import io.conoscope.encoder.block.LayerNames;
import io.conoscope.encoder.block.LayerStyle;
import io.conoscope.encoder.block.Norm;
import io.conoscope.encoder.block.PatchEmbedding;
import io.conoscope.encoder.block.Transformer;
import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.weight.NamedBlock;

import java.util.List;

/// SigLIP's image tower: patches without a class token, pooled by a learned query.
final class SiglipImageTower extends NamedBlock implements ImageNetwork {

    private static final PatchEmbedding.Names NAMES =
            new PatchEmbedding.Names(
                    "patch_embedding", true, List.of(), "position_embedding.weight", 0);

    private final PatchEmbedding embeddings;
    private final Transformer encoder;
    private final Norm after;
    private final AttentionPool head;
    private final Sizes sizes;

    SiglipImageTower(SiglipConfig config) {
        var tower = config.image();
        var inits = SiglipInits.layers(tower);
        embeddings =
                part(
                        "embeddings",
                        new PatchEmbedding(
                                NAMES,
                                new PatchEmbedding.Grid(config.imageSize(), config.patch()),
                                tower.width(),
                                SiglipInits.patches(tower, config.patch())));
        encoder = part("", new Transformer(tower, LayerStyle.preNorm(LayerNames.CLIP, inits)));
        after = part("post_layernorm", new Norm(tower));
        head = part("head", new AttentionPool(tower, LayerNames.CLIP, inits));
        sizes = new Sizes(config.imageSize(), config.patch(), tower.width(), tower.layers());
    }

    @Override
    public Sizes sizes() {
        return sizes;
    }

    @Override
    public NDArray embed(NDArray pixels, int depth, boolean training) {
        return scoped(() -> head.forward(hidden(pixels, depth, training), training));
    }

    @Override
    public NDArray lastHiddenState(NDArray pixels) {
        return hidden(pixels, encoder.depth(), false);
    }

    /// @return shape (n, t, width), after the last norm
    private NDArray hidden(NDArray pixels, int depth, boolean training) {
        return scoped(
                () ->
                        after.forward(
                                encoder.forward(
                                        embeddings.forward(pixels),
                                        Transformer.View.whole(null),
                                        depth,
                                        training)));
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return embed(inputs.head(), encoder.depth(), training);
    }
}

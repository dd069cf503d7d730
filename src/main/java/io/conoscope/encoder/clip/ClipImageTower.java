package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import io.conoscope.encoder.block.LayerNames;
import io.conoscope.encoder.block.LayerStyle;
import io.conoscope.encoder.block.Norm;
import io.conoscope.encoder.block.PatchEmbedding;
import io.conoscope.encoder.block.Transformer;
import io.conoscope.encoder.weight.NamedBlock;

import java.util.List;

/// CLIP's image tower: a vision transformer over square patches, whose class token stands for the
/// picture. Dosovitskiy et al. 2020, arXiv:2010.11929.
final class ClipImageTower extends NamedBlock {

    private static final PatchEmbedding.Names NAMES =
            new PatchEmbedding.Names(
                    "patch_embedding",
                    false,
                    List.of("class_embedding"),
                    "position_embedding.weight",
                    0);

    private final PatchEmbedding embeddings;
    private final Norm before;
    private final Transformer encoder;
    private final Norm after;

    ClipImageTower(ClipConfig config) {
        var tower = config.image();
        var grid = new PatchEmbedding.Grid(config.imageSize(), config.patch());
        embeddings =
                part(
                        "embeddings",
                        new PatchEmbedding(
                                NAMES,
                                grid,
                                tower.width(),
                                ClipInits.patches(tower, config.patch())));
        // The checkpoints' own spelling.
        before = part("pre_layrnorm", new Norm(tower));
        encoder =
                part(
                        "",
                        new Transformer(
                                tower,
                                LayerStyle.preNorm(LayerNames.CLIP, ClipInits.image(tower))));
        after = part("post_layernorm", new Norm(tower));
    }

    /// @param pixels shape (n, 3, s, s)
    /// @return shape (n, width), before the projection
    NDArray forward(NDArray pixels, int depth, boolean training) {
        return scoped(
                () -> {
                    var tokens = before.forward(embeddings.forward(pixels));
                    var view = Transformer.View.first(null);
                    return after.forward(encoder.forward(tokens, view, depth, training).squeeze(1));
                });
    }

    /// @return shape (n, t, width), before the last norm
    NDArray lastHiddenState(NDArray pixels) {
        return scoped(
                () ->
                        encoder.forward(
                                before.forward(embeddings.forward(pixels)),
                                Transformer.View.whole(null),
                                encoder.depth(),
                                false));
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head(), encoder.depth(), training);
    }
}

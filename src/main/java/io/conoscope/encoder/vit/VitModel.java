package io.conoscope.encoder.vit;

import ai.djl.ndarray.NDArray;

import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.block.LayerStyle;
import io.conoscope.encoder.block.Norm;
import io.conoscope.encoder.block.PatchEmbedding;
import io.conoscope.encoder.block.Transformer;
import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.weight.Init;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A vision transformer that was trained on pictures alone.
public final class VitModel extends Network implements ImageNetwork {

    private static final String HEADS =
            "(pooler|classifier|cls_classifier|distillation_classifier)";

    private final PatchEmbedding embeddings;
    private final Transformer encoder;
    private final Norm after;
    private final VitConfig config;
    private final Pooling pooling;

    /// Builds the blocks, still without weights.
    public VitModel(VitConfig config, Pooling pooling) {
        this.config = config;
        this.pooling = pooling;
        var normal = Init.normal(config.deviation());
        embeddings =
                part(
                        "embeddings",
                        new PatchEmbedding(
                                new PatchEmbedding.Names(
                                        "patch_embeddings.projection",
                                        true,
                                        config.family().tokens(),
                                        "position_embeddings",
                                        2),
                                new PatchEmbedding.Grid(config.imageSize(), config.patch()),
                                config.tower().width(),
                                new PatchEmbedding.Inits(
                                        normal, Init.constant(0), normal, normal)));
        encoder = part("", new Transformer(config.tower(), style(config)));
        after = part("layernorm", new Norm(config.tower()));
    }

    private static LayerStyle style(VitConfig config) {
        return config.family().style(config.deviation());
    }

    @Override
    public ImageNetwork image() {
        return this;
    }

    @Override
    public @Nullable TextNetwork text() {
        return null;
    }

    @Override
    public List<String> prefixes() {
        return List.of("", config.family().prefix());
    }

    @Override
    public boolean mayIgnore(String name) {
        return name.matches(HEADS + "\\..*") || name.endsWith("mask_token");
    }

    @Override
    public Sizes sizes() {
        return new Sizes(
                config.imageSize(),
                config.patch(),
                config.tower().width(),
                config.tower().layers());
    }

    @Override
    public boolean takesOtherSizes() {
        return config.family() == VitFamily.DINOV2;
    }

    @Override
    public NDArray embed(NDArray pixels, int depth, boolean training) {
        return scoped(
                () -> {
                    var tokens = embeddings.forward(pixels);
                    if (pooling == Pooling.CLS) {
                        var first = Transformer.View.first(null);
                        return after.forward(
                                encoder.forward(tokens, first, depth, training).squeeze(1));
                    }
                    var whole = Transformer.View.whole(null);
                    return after.forward(encoder.forward(tokens, whole, depth, training))
                            .get(":, " + embeddings.preceding() + ":")
                            .mean(new int[] {1});
                });
    }

    @Override
    public NDArray lastHiddenState(NDArray pixels) {
        return scoped(
                () ->
                        after.forward(
                                encoder.forward(
                                        embeddings.forward(pixels),
                                        Transformer.View.whole(null),
                                        encoder.depth(),
                                        false)));
    }
}

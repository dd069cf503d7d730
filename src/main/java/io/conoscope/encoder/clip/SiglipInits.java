package io.conoscope.encoder.clip;

import static io.conoscope.encoder.weight.Init.inverseRoot;

import io.conoscope.encoder.block.PatchEmbedding;
import io.conoscope.encoder.block.TokenEmbedding;
import io.conoscope.encoder.block.TowerConfig;
import io.conoscope.encoder.weight.DenseInits;
import io.conoscope.encoder.weight.Init;

/// How transformers' `SiglipPreTrainedModel._init_weights` draws a SigLIP, after the original in
/// JAX: attention and dense weights Xavier uniform, dense biases normal with deviation 1e-6, other
/// dense weights normal with deviation in^-0.5.
final class SiglipInits {

    private SiglipInits() {}

    static PatchEmbedding.Inits patches(TowerConfig tower, int patch) {
        return new PatchEmbedding.Inits(
                lecun(3.0 * patch * patch),
                Init.constant(0),
                Init.constant(0),
                Init.normal(inverseRoot(tower.width())));
    }

    static DenseInits layers(TowerConfig tower) {
        var attention = Init.xavier(tower.width(), tower.width());
        var dense = Init.xavier(tower.width(), tower.inner());
        var bias = Init.normal(1e-6);
        return new DenseInits(attention, attention, dense, bias, dense, bias);
    }

    static TokenEmbedding tokens(SiglipConfig config) {
        var normal = lecun(config.text().width());
        return new TokenEmbedding(
                new TokenEmbedding.Names("token_embedding", "position_embedding"),
                new TokenEmbedding.Sizes(config.vocabulary(), config.contextLength(), 0),
                config.text().width(),
                normal,
                normal);
    }

    /// LeCun's: variance 1 / in.
    static Init lecun(double in) {
        return Init.normal(inverseRoot(in));
    }
}

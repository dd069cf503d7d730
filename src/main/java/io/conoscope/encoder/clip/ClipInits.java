package io.conoscope.encoder.clip;

import static io.conoscope.encoder.weight.Init.inverseRoot;

import io.conoscope.encoder.block.PatchEmbedding;
import io.conoscope.encoder.block.TokenEmbedding;
import io.conoscope.encoder.block.TowerConfig;
import io.conoscope.encoder.weight.DenseInits;
import io.conoscope.encoder.weight.Init;

/// How OpenAI's code draws a CLIP before its training.
///
/// The text tower is drawn as `CLIP.initialize_parameters` says. The image tower keeps what its
/// constructors draw: class, position and projection normal with deviation width^-0.5, the rest
/// PyTorch's defaults (attention inputs Xavier uniform, dense and patch weights and dense biases
/// uniform within fan-in^-0.5). Layer norms are the identity, attention biases 0, the temperature
/// 0.07. Source: https://github.com/openai/CLIP, `clip/model.py`.
final class ClipInits {

    private ClipInits() {}

    static PatchEmbedding.Inits patches(TowerConfig tower, int patch) {
        var normal = Init.normal(inverseRoot(tower.width()));
        return new PatchEmbedding.Inits(
                Init.fanIn(3.0 * patch * patch), Init.constant(0), normal, normal);
    }

    static DenseInits image(TowerConfig tower) {
        double width = tower.width();
        var dense = Init.fanIn(width);
        var inner = Init.fanIn(tower.inner());
        // Xavier over the three stacked (3 width, width): sqrt(6 / (3 width + width)).
        return new DenseInits(
                Init.uniform(Math.sqrt(1.5 / width)), dense, dense, dense, inner, inner);
    }

    static TokenEmbedding tokens(ClipConfig config) {
        return new TokenEmbedding(
                new TokenEmbedding.Names("token_embedding", "position_embedding"),
                new TokenEmbedding.Sizes(config.vocabulary(), config.contextLength(), 0),
                config.text().width(),
                Init.normal(0.02),
                Init.normal(0.01));
    }

    /// The text tower's weights are normal; its dense biases keep PyTorch's default.
    static DenseInits text(TowerConfig tower) {
        double width = tower.width();
        var out = Init.normal(inverseRoot(width) * inverseRoot(2.0 * tower.layers()));
        return new DenseInits(
                Init.normal(inverseRoot(width)),
                out,
                Init.normal(inverseRoot(2 * width)),
                Init.fanIn(width),
                out,
                Init.fanIn(tower.inner()));
    }
}

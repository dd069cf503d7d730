package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;

import io.conoscope.encoder.block.Dense;
import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.weight.Init;

/// CLIP: an image tower and a text tower, each projected into one space.
///
/// The parameters' names are Hugging Face's; `logit_scale` holds the logarithm of the scale.
public final class ClipModel extends Network {

    private final Parameter logLogitScale =
            weight("logit_scale", Init.constant(StrictMath.log(1 / 0.07)));
    private final ClipImageTower imageTower;
    private final ClipTextTower textTower;
    private final Dense imageProjection;
    private final Dense textProjection;
    private final ClipConfig config;

    /// Builds the blocks, still without weights.
    public ClipModel(ClipConfig config) {
        this.config = config;
        imageTower = part(ClipImages.TOWER, new ClipImageTower(config));
        textTower = part(ClipTexts.TOWER, new ClipTextTower(config));
        imageProjection = part(ClipImages.PROJECTION, ClipImages.projection(config));
        textProjection = part(ClipTexts.PROJECTION, ClipTexts.projection(config));
    }

    /// @param pixels shape (n, 3, s, s)
    /// @return shape (n, d), not normalised
    public NDArray embedImages(NDArray pixels, boolean training) {
        return image().embed(pixels, config.image().layers(), training);
    }

    /// @param ids shape (n, t), INT64, t at most the context length
    /// @return shape (n, d), not normalised
    public NDArray embedTexts(NDArray ids, boolean training) {
        return text().embed(ids, new int[0], config.text().layers(), training);
    }

    /// The logarithm of what cosines are multiplied with before the softmax: a single number.
    public NDArray logLogitScale() {
        return logLogitScale.getArray();
    }

    @Override
    public Logits logits() {
        return new Logits(Math.exp(logLogitScale().getFloat()), 0);
    }

    /// @param inputs pixels, token ids
    /// @return the cosines of all pairs times the logit scale, shape (images, texts)
    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return scoped(
                () -> {
                    var images = embedImages(inputs.get(0), training).normalize(2, 1);
                    var texts = embedTexts(inputs.get(1), training).normalize(2, 1);
                    return images.matMul(texts.transpose()).mul(logLogitScale().exp());
                });
    }

    @Override
    public ImageNetwork image() {
        return new ClipImages(config, imageTower, imageProjection);
    }

    @Override
    public TextNetwork text() {
        return new ClipTexts(config, textTower, textProjection);
    }
}

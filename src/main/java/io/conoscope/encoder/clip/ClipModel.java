package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;

import io.conoscope.encoder.block.Dense;
import io.conoscope.encoder.block.Init;
import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.tokenizer.Tokens;

import java.util.Arrays;

/// CLIP: an image tower and a text tower, each projected into one space.
///
/// The parameters' names are Hugging Face's; `logit_scale` holds the logarithm of the scale.
public final class ClipModel extends Network {

    private final Parameter logLogitScale =
            weight("logit_scale", Init.constant(StrictMath.log(1 / 0.07)));
    private final ImageTower imageTower;
    private final TextTower textTower;
    private final Dense imageProjection;
    private final Dense textProjection;
    private final ClipConfig config;

    /// Builds the blocks, still without weights.
    public ClipModel(ClipConfig config) {
        this.config = config;
        imageTower = part("vision_model", new ImageTower(config));
        textTower = part("text_model", new TextTower(config));
        imageProjection = part("visual_projection", projection(config.image().width()));
        textProjection = part("text_projection", projection(config.text().width()));
    }

    private Dense projection(int width) {
        return Dense.plain(width, config.projection(), Init.normal(Init.inverseRoot(width)));
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
        return new Images();
    }

    @Override
    public TextNetwork text() {
        return new Texts();
    }

    /// The image tower with its projection.
    private final class Images implements ImageNetwork {

        @Override
        public ImageNetwork.Sizes sizes() {
            return new ImageNetwork.Sizes(
                    config.imageSize(),
                    config.patch(),
                    config.projection(),
                    config.image().layers());
        }

        @Override
        public NDArray embed(NDArray pixels, int depth, boolean training) {
            return scoped(
                    () -> imageProjection.forward(imageTower.forward(pixels, depth, training)));
        }

        @Override
        public NDArray lastHiddenState(NDArray pixels) {
            return imageTower.lastHiddenState(pixels);
        }
    }

    /// The text tower with its projection.
    private final class Texts implements TextNetwork {

        @Override
        public TextNetwork.Sizes sizes() {
            return new TextNetwork.Sizes(
                    config.vocabulary(),
                    config.contextLength(),
                    config.projection(),
                    config.text().layers());
        }

        @Override
        public int needed(Tokens text) {
            var ids = Arrays.stream(text.ids()).asLongStream().toArray();
            return 1 + textTower.endPosition(ids, 0, ids.length);
        }

        @Override
        public NDArray embed(NDArray ids, int[] used, int depth, boolean training) {
            return scoped(() -> textProjection.forward(textTower.forward(ids, depth, training)));
        }

        @Override
        public NDArray lastHiddenState(NDArray ids, int[] used) {
            return textTower.lastHiddenState(ids);
        }
    }
}

package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

import io.conoscope.base.ConoscopeException;

import java.nio.ByteBuffer;

/// CLIP: an image tower and a text tower, each projected into one space.
///
/// The parameters' names are Hugging Face's; `logit_scale` holds the logarithm of the scale.
public final class ClipModel extends ClipBlock {

    /// Fills one weight with its numbers.
    @FunctionalInterface
    public interface WeightSource {

        /// @param name  in Hugging Face's layout
        /// @param shape of the weight
        /// @param into  room for all its numbers, in the machine's byte order
        void fill(String name, long[] shape, ByteBuffer into) throws ConoscopeException;
    }

    private final Parameter logLogitScale = parameter("logit_scale", Parameter.Type.OTHER);
    private final ImageTower imageTower;
    private final TextTower textTower;
    private final Dense imageProjection = part("visual_projection", new Dense(false));
    private final Dense textProjection = part("text_projection", new Dense(false));
    private final ClipConfig config;

    /// Builds the blocks, still without weights.
    public ClipModel(ClipConfig config) {
        this.config = config;
        imageTower = part("vision_model", new ImageTower(config));
        textTower = part("text_model", new TextTower(config));
    }

    /// Makes all weights in native memory and has them filled there, without a copy in between.
    ///
    /// @param manager owns the weights
    public void load(NDManager manager, WeightSource source) throws ConoscopeException {
        var shapes = WeightShapes.of(config);
        for (var item : named().entrySet()) {
            var shape = shapes.get(item.getKey());
            if (shape == null) {
                throw new IllegalStateException("no shape for " + item.getKey());
            }
            var array = manager.create(new Shape(shape), DataType.FLOAT32);
            source.fill(item.getKey(), shape, array.toByteBuffer(true));
            item.getValue().setArray(array);
        }
    }

    /// @param pixels shape (n, 3, s, s)
    /// @return shape (n, d), not normalised
    public NDArray embedImages(NDArray pixels, boolean training) {
        return scoped(() -> imageProjection.forward(imageTower.forward(pixels, training)));
    }

    /// @param ids shape (n, t), INT64, t at most the context length
    /// @return shape (n, d), not normalised
    public NDArray embedTexts(NDArray ids, boolean training) {
        return scoped(() -> textProjection.forward(textTower.forward(ids, training)));
    }

    public ImageTower imageTower() {
        return imageTower;
    }

    public TextTower textTower() {
        return textTower;
    }

    /// The logarithm of what cosines are multiplied with before the softmax: a single number.
    public NDArray logLogitScale() {
        return logLogitScale.getArray();
    }

    /// @param inputs pixels, token ids
    /// @return the cosines of all pairs times the logit scale, shape (images, texts)
    @Override
    NDArray forward(NDList inputs, boolean training) {
        return scoped(
                () -> {
                    var images = embedImages(inputs.get(0), training).normalize(2, 1);
                    var texts = embedTexts(inputs.get(1), training).normalize(2, 1);
                    return images.matMul(texts.transpose()).mul(logLogitScale().exp());
                });
    }
}

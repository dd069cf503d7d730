package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;

/// CLIP's image tower: a vision transformer over square patches, whose class token stands for the
/// picture. Dosovitskiy et al. 2020, arXiv:2010.11929.
public final class ImageTower extends ClipBlock {

    private final Embeddings embeddings;
    private final Norm before;
    private final Transformer encoder;
    private final Norm after;

    ImageTower(ClipConfig config) {
        embeddings = part("embeddings", new Embeddings(config.patch()));
        // The checkpoints' own spelling.
        before = part("pre_layrnorm", new Norm(config.image()));
        encoder = part("encoder", new Transformer(config.image()));
        after = part("post_layernorm", new Norm(config.image()));
    }

    /// @param pixels shape (n, 3, s, s)
    /// @return shape (n, width), before the projection
    public NDArray forward(NDArray pixels, boolean training) {
        return scoped(
                () -> {
                    var tokens = before.forward(embeddings.forward(pixels));
                    var picture =
                            encoder.forward(tokens, null, x -> x.get(":, 0:1"), null, training);
                    return after.forward(picture.squeeze(1));
                });
    }

    @Override
    NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head(), training);
    }

    /// Patches and the class token, each with its place added.
    private static final class Embeddings extends ClipBlock {

        private final Parameter classToken = parameter("class_embedding", Parameter.Type.WEIGHT);
        private final Dense patches = part("patch_embedding", new Dense(false));
        private final Dense places = part("position_embedding", new Dense(false));
        private final Shape stride;

        Embeddings(int patch) {
            stride = new Shape(patch, patch);
        }

        NDArray forward(NDArray pixels) {
            return scoped(
                    () -> {
                        var grid =
                                Conv2d.conv2d(pixels, patches.weight(), null, stride)
                                        .singletonOrThrow();
                        long n = grid.getShape().get(0);
                        long width = grid.getShape().get(1);
                        var tokens = grid.reshape(n, width, -1).transpose(0, 2, 1);
                        var first =
                                classToken.getArray().reshape(1, 1, width).broadcast(n, 1, width);
                        first.attach(pixels.getManager());
                        return first.concat(tokens, 1).addi(places.weight());
                    });
        }

        @Override
        NDArray forward(NDList inputs, boolean training) {
            return forward(inputs.head());
        }
    }
}

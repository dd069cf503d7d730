package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

import java.util.Arrays;

/// CLIP's text tower: a transformer in which a token sees itself and those before it, and whose end
/// token stands for the text. Radford et al. 2021, arXiv:2103.00020.
public final class TextTower extends ClipBlock {

    private final Embeddings embeddings = part("embeddings", new Embeddings());
    private final Transformer encoder;
    private final Norm after;
    private final int endToken;

    TextTower(ClipConfig config) {
        encoder = part("encoder", new Transformer(config.text()));
        after = part("final_layer_norm", new Norm(config.text()));
        endToken = config.endToken();
    }

    /// Where the token stands that stands for the text: the first end token, else the first token.
    /// Files from before transformers 4.31 mean the first of the largest ids.
    public int endPosition(long[] ids, int from, int to) {
        int largest = from;
        for (int i = from; i < to; i++) {
            if (endToken != ClipConfig.LEGACY_END_TOKEN && ids[i] == endToken) {
                return i - from;
            }
            largest = ids[i] > ids[largest] ? i : largest;
        }
        return endToken == ClipConfig.LEGACY_END_TOKEN ? largest - from : 0;
    }

    /// @param ids shape (n, t), INT64, each text's end token within
    /// @return shape (n, width), before the projection
    public NDArray forward(NDArray ids, boolean training) {
        int n = (int) ids.getShape().get(0);
        int t = (int) ids.getShape().get(1);
        var all = ids.toLongArray();
        var ends = new int[n];
        for (int i = 0; i < n; i++) {
            ends[i] = endPosition(all, i * t, (i + 1) * t);
        }
        return scoped(
                () -> {
                    var tokens = embeddings.forward(ids);
                    var manager = ids.getManager();
                    var rows = endRows(manager, ends, t);
                    var text =
                            encoder.forward(
                                    tokens,
                                    causalMask(manager, t),
                                    x -> rowsOf(x, rows),
                                    endMask(manager, ends, t),
                                    training);
                    return after.forward(text.squeeze(1));
                });
    }

    /// The rows of the end tokens in (n t, width).
    private static NDArray endRows(NDManager manager, int[] ends, int t) {
        var rows = new long[ends.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (long) i * t + ends[i];
        }
        return manager.create(rows, new Shape(rows.length, 1));
    }

    private static NDArray rowsOf(NDArray x, NDArray rows) {
        var flat = x.reshape(-1, x.getShape().get(2));
        return Embedding.embedding(rows, flat, SparseFormat.DENSE).singletonOrThrow();
    }

    /// What hides later tokens from each token: shape (t, t).
    private static NDArray causalMask(NDManager manager, int t) {
        var mask = new float[t * t];
        for (int row = 0; row < t; row++) {
            Arrays.fill(mask, row * t + row + 1, (row + 1) * t, Float.NEGATIVE_INFINITY);
        }
        return manager.create(mask, new Shape(t, t));
    }

    /// What hides later tokens from each end token: shape (n, 1, 1, t).
    private static NDArray endMask(NDManager manager, int[] ends, int t) {
        var mask = new float[ends.length * t];
        for (int i = 0; i < ends.length; i++) {
            Arrays.fill(mask, i * t + ends[i] + 1, (i + 1) * t, Float.NEGATIVE_INFINITY);
        }
        return manager.create(mask, new Shape(ends.length, 1, 1, t));
    }

    @Override
    NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head(), training);
    }

    /// Tokens, each with its place added.
    private static final class Embeddings extends ClipBlock {

        private final Dense tokens = part("token_embedding", new Dense(false));
        private final Dense places = part("position_embedding", new Dense(false));

        /// @param ids shape (n, t)
        NDArray forward(NDArray ids) {
            return scoped(
                    () -> {
                        var rows = "0:" + ids.getShape().get(1);
                        return Embedding.embedding(ids, tokens.weight(), SparseFormat.DENSE)
                                .singletonOrThrow()
                                .addi(places.weight().get(rows));
                    });
        }

        @Override
        NDArray forward(NDList inputs, boolean training) {
            return forward(inputs.head());
        }
    }
}

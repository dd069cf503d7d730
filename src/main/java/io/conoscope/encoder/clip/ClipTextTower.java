package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

import io.conoscope.encoder.block.LayerNames;
import io.conoscope.encoder.block.LayerStyle;
import io.conoscope.encoder.block.Norm;
import io.conoscope.encoder.block.TokenEmbedding;
import io.conoscope.encoder.block.Transformer;
import io.conoscope.encoder.network.Masks;
import io.conoscope.encoder.weight.NamedBlock;

import java.util.Arrays;

/// CLIP's text tower: a transformer in which a token sees itself and those before it, and whose end
/// token stands for the text. Radford et al. 2021, arXiv:2103.00020.
final class ClipTextTower extends NamedBlock {

    private final TokenEmbedding embeddings;
    private final Transformer encoder;
    private final Norm after;
    private final int endToken;

    ClipTextTower(ClipConfig config) {
        var tower = config.text();
        embeddings = part("embeddings", ClipInits.tokens(config));
        encoder =
                part(
                        "",
                        new Transformer(
                                tower, LayerStyle.preNorm(LayerNames.CLIP, ClipInits.text(tower))));
        after = part("final_layer_norm", new Norm(tower));
        endToken = config.endToken();
    }

    /// Where the token stands that stands for the text: the first end token, else the first token.
    /// Files from before transformers 4.31 mean the first of the largest ids.
    int endPosition(long[] ids, int from, int to) {
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
    NDArray forward(NDArray ids, int depth, boolean training) {
        int n = (int) ids.getShape().get(0);
        int t = (int) ids.getShape().get(1);
        var all = ids.toLongArray();
        var ends = new int[n];
        for (int i = 0; i < n; i++) {
            ends[i] = endPosition(all, i * t, (i + 1) * t);
        }
        return scoped(
                () -> {
                    var view = view(ids.getManager(), ends, t);
                    var text = encoder.forward(embeddings.forward(ids), view, depth, training);
                    return after.forward(text.squeeze(1));
                });
    }

    private static Transformer.View view(NDManager manager, int[] ends, int t) {
        var shown = Arrays.stream(ends).map(end -> end + 1).toArray();
        return new Transformer.View(
                Masks.causal(manager, t), x -> Masks.pick(x, ends), Masks.after(manager, shown, t));
    }

    /// @return shape (n, t, width), after the last norm
    NDArray lastHiddenState(NDArray ids) {
        return scoped(
                () -> {
                    int t = (int) ids.getShape().get(1);
                    var view = Transformer.View.whole(Masks.causal(ids.getManager(), t));
                    return after.forward(
                            encoder.forward(embeddings.forward(ids), view, encoder.depth(), false));
                });
    }

    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        return forward(inputs.head(), encoder.depth(), training);
    }
}

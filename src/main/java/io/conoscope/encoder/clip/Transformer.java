package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A tower's layers, one after the other.
final class Transformer extends ClipBlock {

    private final List<TransformerLayer> layers = new ArrayList<>();

    Transformer(TowerConfig config) {
        for (int i = 0; i < config.layers(); i++) {
            layers.add(part("layers." + i, new TransformerLayer(config)));
        }
    }

    /// Runs all layers, the last one for chosen tokens only.
    ///
    /// @param x          shape (n, t, width)
    /// @param mask       of all layers but the last; null hides nothing
    /// @param choose     from (n, t, width) to (n, q, width)
    /// @param chosenMask of the last layer, as broadcast to (n, heads, q, t)
    /// @return shape (n, q, width)
    NDArray forward(
            NDArray x,
            @Nullable NDArray mask,
            UnaryOperator<NDArray> choose,
            @Nullable NDArray chosenMask,
            boolean training) {
        return scoped(
                () -> {
                    var tokens = x;
                    for (var layer : layers.subList(0, layers.size() - 1)) {
                        var next = layer.forward(tokens, mask, training);
                        if (tokens != x) {
                            tokens.close();
                        }
                        tokens = next;
                    }
                    return layers.getLast().forward(tokens, choose, chosenMask, training);
                });
    }

    /// @param inputs the tokens, and the mask where there is one; all tokens come back
    @Override
    NDArray forward(NDList inputs, boolean training) {
        var mask = inputs.size() > 1 ? inputs.get(1) : null;
        return forward(inputs.get(0), mask, UnaryOperator.identity(), mask, training);
    }
}

package io.conoscope.encoder.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

import io.conoscope.encoder.weight.NamedBlock;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A tower's layers, one after the other.
public final class Transformer extends NamedBlock {

    private final List<TransformerLayer> layers = new ArrayList<>();

    public Transformer(TowerConfig config, LayerStyle style) {
        for (int i = 0; i < config.layers(); i++) {
            var name = style.names().layers() + "." + i;
            layers.add(part(name, new TransformerLayer(config, style)));
        }
    }

    /// Which tokens come out, and what hides tokens from them.
    ///
    /// @param mask       of all layers but the last, added to the scores; null hides nothing
    /// @param choose     from (n, t, width) to (n, q, width), at the last layer
    /// @param chosenMask of the last layer, as broadcast to (n, heads, q, t)
    public record View(
            @Nullable NDArray mask, UnaryOperator<NDArray> choose, @Nullable NDArray chosenMask) {

        /// All tokens see and give all tokens that the mask leaves.
        public static View whole(@Nullable NDArray mask) {
            return new View(mask, UnaryOperator.identity(), mask);
        }

        /// Only the first token comes out.
        public static View first(@Nullable NDArray mask) {
            return new View(mask, x -> x.get(":, 0:1"), mask);
        }
    }

    /// How many layers there are.
    public int depth() {
        return layers.size();
    }

    /// Runs the first layers, the last of them for chosen tokens only.
    ///
    /// @param x     shape (n, t, width)
    /// @param depth how many layers, in [0, depth()]; more mean all
    /// @return shape (n, q, width)
    public NDArray forward(NDArray x, View view, int depth, boolean training) {
        int last = Math.min(depth, layers.size()) - 1;
        if (last < 0) {
            return scoped(() -> view.choose().apply(x).duplicate());
        }
        return scoped(
                () -> {
                    var tokens = x;
                    for (var layer : layers.subList(0, last)) {
                        var next = layer.forward(tokens, view.mask(), training);
                        if (tokens != x) {
                            tokens.close();
                        }
                        tokens = next;
                    }
                    return layers.get(last)
                            .forward(tokens, view.choose(), view.chosenMask(), training);
                });
    }

    /// @param inputs the tokens, and the mask where there is one; all tokens come back
    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        var mask = inputs.size() > 1 ? inputs.get(1) : null;
        return forward(inputs.get(0), View.whole(mask), layers.size(), training);
    }
}

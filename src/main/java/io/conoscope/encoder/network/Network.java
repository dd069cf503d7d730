package io.conoscope.encoder.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.weight.NamedBlock;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.List;

/// A network as its checkpoints hold it: an image half, a text half, or both.
public abstract class Network extends NamedBlock {

    /// Fills one weight with its numbers.
    @FunctionalInterface
    public interface WeightSource {

        /// @param name as the network calls it
        /// @param into room for all its numbers, in the machine's byte order
        void fill(String name, ByteBuffer into) throws ConoscopeException;
    }

    /// The half that embeds pictures, or null.
    public abstract @Nullable ImageNetwork image();

    /// The half that embeds texts, or null.
    public abstract @Nullable TextNetwork text();

    /// What checkpoints with further heads put before all names, for example `bert.`.
    public List<String> prefixes() {
        return List.of();
    }

    /// Whether a checkpoint may carry a tensor that this network has no use for.
    ///
    /// @param name without any of the [#prefixes]
    public boolean mayIgnore(String name) {
        return name.endsWith("position_ids");
    }

    /// Whether published code scales the rows to length 1 before it gives them back.
    public boolean publishesUnitRows() {
        return false;
    }

    /// How cosines become logits, or null where the network does not say.
    public @Nullable Logits logits() {
        return null;
    }

    /// Cosines times `scale` plus `bias`.
    public record Logits(double scale, double bias) {}

    /// How many numbers the weights hold together.
    public final long parameterCount() {
        return weights().values().stream().mapToLong(weight -> weight.shape().elements()).sum();
    }

    /// Makes all weights in native memory and has them filled there, on the CPU without a copy in
    /// between.
    ///
    /// @param manager owns the weights and says on which device they are
    public final void load(NDManager manager, WeightSource source) throws ConoscopeException {
        for (var item : weights().entrySet()) {
            var weight = item.getValue();
            var shape = new Shape(weight.shape().each());
            weight.parameter()
                    .setArray(
                            TorchEngine.<ConoscopeException>filled(
                                    manager, shape, into -> source.fill(item.getKey(), into)));
        }
    }

    /// Only its halves are called.
    @Override
    protected NDArray forward(NDList inputs, boolean training) {
        throw new UnsupportedOperationException("call a half of the network");
    }
}

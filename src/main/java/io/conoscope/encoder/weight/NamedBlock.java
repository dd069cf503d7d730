package io.conoscope.encoder.weight;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A DJL block whose parameters are named as in Hugging Face's checkpoints.
///
/// The same forward pass serves inference and training: what it changes in place is only what the
/// gradient does not need. Weights are set by name, never initialised from shapes. Blocks keep
/// nothing while they compute: several threads may embed at a time, each its own inputs.
public abstract class NamedBlock extends AbstractBlock {

    private final Map<String, Weight> own = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private record Part(String name, NamedBlock block) {}

    /// Computes the block's output.
    ///
    /// @param inputs   as the block says
    /// @param training whether a gradient may be asked for
    protected abstract NDArray forward(NDList inputs, boolean training);

    /// All weights below this block, by their names in a checkpoint.
    public final Map<String, Weight> weights() {
        var all = new LinkedHashMap<String, Weight>();
        collect("", all);
        return all;
    }

    private void collect(String prefix, Map<String, Weight> into) {
        own.forEach((name, weight) -> into.put(prefix + name, weight));
        for (var part : parts) {
            part.block.collect(part.name.isEmpty() ? prefix : prefix + part.name + ".", into);
        }
    }

    /// Adds a weight of this block's own.
    ///
    /// @param shape none for a single number
    protected final Parameter weight(String name, Init init, long... shape) {
        // No dots: DJL keeps them for itself.
        var parameter =
                addParameter(
                        Parameter.builder()
                                .setName(name.replace('.', '_'))
                                .setType(Parameter.Type.OTHER)
                                .build());
        own.put(name, new Weight(parameter, new Weight.Extents(shape), init));
        return parameter;
    }

    /// Adds a block whose weights' names begin with this name and a dot; an empty name adds none.
    protected final <B extends NamedBlock> B part(String name, B block) {
        parts.add(new Part(name, block));
        return addChildBlock(name.replace('.', '_'), block);
    }

    /// Computes one array and frees every other that was made on the way, at once: a batch then
    /// reuses the same few pieces of memory in every layer.
    public static NDArray scoped(Supplier<NDArray> work) {
        NDArray result;
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            result = work.get();
            NDScope.unregister(result);
        }
        NDScope.register(result);
        return result;
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> settings) {
        return new NDList(forward(inputs, training));
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        throw new UnsupportedOperationException("weights are set by name, not from shapes");
    }
}

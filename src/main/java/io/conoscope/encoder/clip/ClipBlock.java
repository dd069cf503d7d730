package io.conoscope.encoder.clip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// A DJL block whose parameters are named as in Hugging Face's checkpoints.
///
/// The same forward pass serves inference and training: what it changes in place is only what the
/// gradient does not need. Weights are set by name, never initialised from shapes. Blocks are used
/// by one thread at a time.
abstract class ClipBlock extends AbstractBlock {

    private final Map<String, ClipBlock> parts = new LinkedHashMap<>();

    /// Computes the block's output.
    ///
    /// @param inputs   as the block says
    /// @param training whether a gradient may be asked for
    abstract NDArray forward(NDList inputs, boolean training);

    /// All parameters below this block, by their names in a checkpoint.
    public Map<String, Parameter> named() {
        var all = new LinkedHashMap<String, Parameter>();
        collect("", all);
        return all;
    }

    private void collect(String prefix, Map<String, Parameter> into) {
        parameters.forEach((name, parameter) -> into.put(prefix + name, parameter));
        parts.forEach((name, part) -> part.collect(prefix + name + ".", into));
    }

    final Parameter parameter(String name, Parameter.Type type) {
        return addParameter(Parameter.builder().setName(name).setType(type).build());
    }

    final <B extends ClipBlock> B part(String name, B block) {
        parts.put(name, block);
        return addChildBlock(name, block);
    }

    /// Computes one array and frees every other that was made on the way, at once: a batch then
    /// reuses the same few pieces of memory in every layer.
    static NDArray scoped(Supplier<NDArray> work) {
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

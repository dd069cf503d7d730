package io.conoscope.encoder.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.engine.TorchEngine;

import java.util.function.BiFunction;
import java.util.function.Function;

/// A network with its weights in native memory.
///
/// @param network the blocks
/// @param manager owns the weights, and says on which device they are
/// @param threads that compute, at least 1
/// @param depth   how many layers are run, in [0, the deeper tower's]
public record LoadedNetwork(Network network, NDManager manager, int threads, int depth)
        implements AutoCloseable {

    /// Computes an array without gradients and copies it out.
    ///
    /// @param work makes the array; everything made on the way belongs to the manager it is given
    public float[] infer(Function<NDManager, NDArray> work) {
        return TorchEngine.infer(threads, () -> copied(work));
    }

    /// Computes several arrays side by side, as [#infer] does one.
    ///
    /// @param pieces how many
    /// @param work   makes the array of a number in [0, pieces)
    /// @return one array's values a piece
    public float[][] inferEach(int pieces, BiFunction<NDManager, Integer, NDArray> work) {
        var results = new float[pieces][];
        TorchEngine.inferEach(
                lanes(),
                pieces,
                piece -> results[piece] = copied(scope -> work.apply(scope, piece)));
        return results;
    }

    /// How many pieces can be computed side by side: a GPU takes one after the other.
    public int lanes() {
        return device() == ComputeDevice.CPU ? threads : 1;
    }

    private float[] copied(Function<NDManager, NDArray> work) {
        try (var scope = manager.newSubManager()) {
            return work.apply(scope).toFloatArray();
        }
    }

    /// Where it computes.
    public ComputeDevice device() {
        return TorchEngine.deviceOf(manager);
    }

    /// Frees the weights; a second time does nothing.
    @Override
    public void close() {
        manager.close();
    }
}

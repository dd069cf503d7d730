package io.conoscope.encoder.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.engine.TorchEngine;

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
        return TorchEngine.infer(
                threads,
                () -> {
                    try (var scope = manager.newSubManager()) {
                        return work.apply(scope).toFloatArray();
                    }
                });
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

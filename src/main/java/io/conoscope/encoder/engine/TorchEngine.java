package io.conoscope.encoder.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

import io.conoscope.base.ConoscopeException;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The one PyTorch in this process: started on first use, without the network, used by one thread
/// at a time.
public final class TorchEngine {

    private static final ReentrantLock LOCK = new ReentrantLock();

    private TorchEngine() {}

    /// Starts the engine where it does not run yet, and gives a manager of native memory.
    ///
    /// The native libraries come unpacked from `PYTORCH_LIBRARY_PATH`, else from the class path,
    /// unpacked once under `DJL_CACHE_DIR`, else under the user's cache folder.
    ///
    /// @throws ConoscopeException `engine.start` if they are missing or do not fit this machine
    public static NDManager newManager() throws ConoscopeException {
        DjlSettings.apply();
        try {
            return Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        } catch (EngineException | LinkageError | AssertionError e) {
            throw new ConoscopeException("engine.start", e, rootCause(e));
        }
    }

    /// Runs without gradients, on a number of threads, while no other caller computes.
    ///
    /// Both settings belong to a thread and are on by default in each, so they are made here.
    ///
    /// @param threads how many, at least 1
    public static <T> T infer(int threads, Supplier<T> work) {
        LOCK.lock();
        boolean gradients = JniUtils.isGradMode();
        try {
            JniUtils.setGradMode(false);
            if (JniUtils.getNumThreads() != threads) {
                JniUtils.setNumThreads(threads);
            }
            return work.get();
        } finally {
            JniUtils.setGradMode(gradients);
            LOCK.unlock();
        }
    }

    static Throwable rootCause(Throwable e) {
        var root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

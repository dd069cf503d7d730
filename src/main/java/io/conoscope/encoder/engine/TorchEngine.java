package io.conoscope.encoder.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Workers;

import org.jspecify.annotations.Nullable;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// The one PyTorch in this process: started on first use, without the network, used by one caller
/// at a time.
public final class TorchEngine {

    private static final ReentrantLock LOCK = new ReentrantLock();

    private static @Nullable Devices devices;

    /// By how many they are; each used by who holds the lock.
    private static final Map<Integer, Workers> LANES = new HashMap<>();

    private TorchEngine() {}

    /// Starts the engine where it does not run yet, and gives a manager of the CPU's memory.
    ///
    /// @throws ConoscopeException `engine.start`
    public static NDManager newManager() throws ConoscopeException {
        return start().newBaseManager(Device.cpu());
    }

    /// Starts the engine where it does not run yet, and gives a manager of a device's memory.
    ///
    /// @throws ConoscopeException `engine.start`, or `engine.device` if there is no such device
    public static NDManager newManager(ComputeDevice wanted) throws ConoscopeException {
        var torch = start();
        return torch.newBaseManager(TorchDevices.of(devices(torch).choose(wanted)));
    }

    private static synchronized Devices devices(Engine torch) {
        var known = devices == null ? new Devices(new TorchDevices(torch)) : devices;
        devices = known;
        return known;
    }

    /// Where the arrays of a manager are.
    public static ComputeDevice deviceOf(NDManager manager) {
        return TorchDevices.of(manager.getDevice());
    }

    /// Makes room on the CPU, has it filled there, and brings it to the manager's device: only the
    /// CPU's memory can be written to in place.
    ///
    /// @param fill gets all the numbers' room, in the machine's byte order
    public static <E extends Exception> NDArray filled(
            NDManager manager, Shape shape, Filling<E> fill) throws E {
        return filled(manager, shape, DataType.FLOAT32, fill);
    }

    /// Copies numbers into the engine's own memory. DJL's `create` lends Java's memory instead,
    /// which is gone once the array is closed, although a gradient may still need it; see
    /// docs/decisions/0105.
    public static NDArray owned(NDManager manager, Shape shape, float... values) {
        return TorchEngine.<RuntimeException>filled(
                manager, shape, room -> room.asFloatBuffer().put(values));
    }

    /// Multiplies by a number that the engine owns: DJL's `mul(Number)` lends it Java's memory,
    /// which the gradient reads later. Of two arrays a gradient needs both, of a sum it needs none,
    /// so that numbers may be added as they are.
    public static NDArray times(NDArray x, double factor) {
        try (var number = owned(x.getManager(), new Shape(), (float) factor)) {
            return x.mul(number);
        }
    }

    /// The same in place.
    public static NDArray timesInPlace(NDArray x, double factor) {
        try (var number = owned(x.getManager(), new Shape(), (float) factor)) {
            return x.muli(number);
        }
    }

    /// Copies whole numbers into the engine's own memory, as INT64.
    public static NDArray owned(NDManager manager, Shape shape, long... values) {
        return TorchEngine.<RuntimeException>filled(
                manager, shape, DataType.INT64, room -> room.asLongBuffer().put(values));
    }

    private static <E extends Exception> NDArray filled(
            NDManager manager, Shape shape, DataType type, Filling<E> fill) throws E {
        var array = manager.create(shape, type, Device.cpu());
        fill.fill(array.toByteBuffer(true));
        if (deviceOf(manager) == ComputeDevice.CPU) {
            return array;
        }
        try (array) {
            return array.toDevice(manager.getDevice(), true);
        }
    }

    /// Writes numbers.
    @FunctionalInterface
    public interface Filling<E extends Exception> {
        void fill(ByteBuffer into) throws E;
    }

    /// Starts the engine where it does not run yet.
    ///
    /// The native libraries come unpacked from `PYTORCH_LIBRARY_PATH`, else from the class path,
    /// unpacked once under `DJL_CACHE_DIR`, else under the user's cache folder.
    ///
    /// @throws ConoscopeException `engine.start` if they are missing or do not fit this machine,
    /// `engine.cache` if they cannot be unpacked
    private static Engine start() throws ConoscopeException {
        DjlSettings.apply();
        var cache = NativeCache.ofTorch();
        try {
            return System.getenv("PYTORCH_LIBRARY_PATH") == null
                    ? cache.ready(() -> Engine.getEngine("PyTorch"))
                    : Engine.getEngine("PyTorch");
        } catch (EngineException
                | LinkageError
                | AssertionError
                | IllegalStateException
                | UncheckedIOException e) {
            throw new ConoscopeException("engine.start", e, rootCause(e), cache.folder());
        }
    }

    /// Runs without gradients, on a number of threads, while no other caller computes.
    ///
    /// @param threads how many, at least 1
    public static <T> T infer(int threads, Supplier<T> work) {
        LOCK.lock();
        try {
            return withGradients(false, threads, work);
        } finally {
            LOCK.unlock();
        }
    }

    /// Runs with gradients, on a number of threads, while no other caller computes.
    ///
    /// @param threads how many, at least 1
    public static <T> T learn(int threads, Supplier<T> work) {
        LOCK.lock();
        try {
            return withGradients(true, threads, work);
        } finally {
            LOCK.unlock();
        }
    }

    /// Runs pieces of work side by side, without gradients, while no other caller computes.
    ///
    /// Threads that each compute a piece of their own need not wait for one another after every
    /// operation, as threads that share an operation must.
    ///
    /// @param threads all of them together, at least 1; where they outnumber the pieces, the
    ///                operations of a piece are spread over several
    /// @param pieces  how many
    /// @param work    does the piece of a number in [0, pieces), on any thread
    public static void inferEach(int threads, int pieces, IntConsumer work) {
        int lanes = Math.clamp(pieces, 1, threads);
        LOCK.lock();
        try {
            LANES.computeIfAbsent(lanes, n -> new Workers("torch", n))
                    .forEach(pieces, () -> piece -> lane(threads / lanes, work, piece), () -> {});
        } finally {
            LOCK.unlock();
        }
    }

    private static void lane(int threads, IntConsumer work, int piece) {
        withGradients(
                false,
                threads,
                () -> {
                    work.accept(piece);
                    return piece;
                });
    }

    /// Both settings belong to a thread and are on by default in each, so they are made here.
    private static <T> T withGradients(boolean wanted, int threads, Supplier<T> work) {
        boolean gradients = JniUtils.isGradMode();
        try {
            JniUtils.setGradMode(wanted);
            if (JniUtils.getNumThreads() != threads) {
                JniUtils.setNumThreads(threads);
            }
            return work.get();
        } finally {
            JniUtils.setGradMode(gradients);
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

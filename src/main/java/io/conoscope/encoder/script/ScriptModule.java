package io.conoscope.encoder.script;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.exported.GraphException;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// A TorchScript file opened for computing.
final class ScriptModule implements AutoCloseable {

    /// What libtorch says of an id without a vector.
    private static final String UNKNOWN_TOKEN = "index out of range";

    private final Path file;
    private final NDManager manager;
    private final PtSymbolBlock block;
    private final int threads;

    private ScriptModule(Path file, NDManager manager, PtSymbolBlock block, int threads) {
        this.file = file;
        this.manager = manager;
        this.block = block;
        this.threads = threads;
    }

    /// Checks a file and opens it.
    ///
    /// @throws ConoscopeException as [ScriptArchive#check], `engine.start` or `script.load`
    static ScriptModule open(Path file, int threads) throws ConoscopeException {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads, at least 1");
        }
        ScriptArchive.check(file);
        var manager = TorchEngine.newManager();
        boolean kept = false;
        try {
            var block =
                    TorchEngine.infer(
                            threads,
                            () ->
                                    JniUtils.loadModule(
                                            (PtNDManager) manager,
                                            file.toAbsolutePath(),
                                            true,
                                            new String[0],
                                            new String[0],
                                            false));
            kept = true;
            return new ScriptModule(file, manager, block, threads);
        } catch (EngineException | IllegalArgumentException e) {
            throw new ConoscopeException("script.load", e, file, words(e));
        } finally {
            if (!kept) {
                manager.close();
            }
        }
    }

    Path file() {
        return file;
    }

    /// Rows of one run.
    ///
    /// @param shape  (n, d)
    record Rows(float[] values, long[] shape) {

        int width() {
            return (int) shape[1];
        }

        /// The values.
        ///
        /// @throws IllegalStateException if rows are not as wide as those before
        float[] ofWidth(int width, Path file) {
            if (width() != width) {
                throw new IllegalStateException(file + ": rows of " + width() + ", not " + width);
            }
            return values;
        }
    }

    /// Runs `forward` and takes the one output of shape (n, d).
    ///
    /// @param inputs makes the inputs of a manager
    /// @param n      how many items they hold
    /// @throws GraphException what the module says of these inputs, or that none of its outputs, or
    /// several, are of that shape
    Rows run(int n, Function<NDManager, List<NDArray>> inputs) {
        try {
            return TorchEngine.infer(threads, () -> forward(n, inputs));
        } catch (EngineException e) {
            var words = words(e);
            throw new GraphException(file, words, words.contains(UNKNOWN_TOKEN), e);
        }
    }

    private Rows forward(int n, Function<NDManager, List<NDArray>> inputs) {
        try (var scope = (PtNDManager) manager.newSubManager()) {
            var arrays = inputs.apply(scope);
            var values = new IValue[arrays.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = IValue.from((PtNDArray) arrays.get(i));
            }
            return forward(n, scope, values);
        }
    }

    private Rows forward(int n, PtNDManager scope, IValue[] inputs) {
        try (var output = block.forward(inputs)) {
            var found = rows(n, output.toNDList(scope));
            var floats = found.toType(DataType.FLOAT32, false);
            return new Rows(floats.toFloatArray(), found.getShape().getShape());
        } catch (UnsupportedOperationException e) {
            throw new GraphException(file, "an output that is no tensor", false, e);
        } finally {
            for (var input : inputs) {
                input.close();
            }
        }
    }

    private NDArray rows(int n, NDList outputs) {
        var fitting =
                outputs.stream()
                        .filter(array -> array.getShape().dimension() == 2)
                        .filter(array -> array.getShape().get(0) == n && isFloat(array))
                        .toList();
        var named = fitting.stream().filter(ScriptModule::isNamedEmbedding).toList();
        var chosen = fitting.size() > 1 ? named : fitting;
        if (chosen.size() != 1) {
            var shapes = outputs.stream().map(a -> a.getDataType() + " " + a.getShape()).toList();
            throw new GraphException(
                    file, "the outputs " + shapes + " for " + n + " items", false, null);
        }
        return chosen.getFirst();
    }

    private static boolean isFloat(NDArray array) {
        return array.getDataType() == DataType.FLOAT32 || array.getDataType() == DataType.FLOAT16;
    }

    private static boolean isNamedEmbedding(NDArray array) {
        var name = array.getName();
        return name != null && name.toLowerCase(Locale.ROOT).contains("embed");
    }

    /// What libtorch says, without its stack, cut to what a person reads.
    private static String words(Exception e) {
        var words = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return words.length() > 400 ? words.substring(0, 400) + "…" : words;
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}

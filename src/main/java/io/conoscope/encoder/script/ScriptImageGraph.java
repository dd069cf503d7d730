package io.conoscope.encoder.script;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.exported.GraphException;
import io.conoscope.encoder.exported.ImageGraph;

import java.nio.file.Path;
import java.util.List;

/// The image half of a model, from a TorchScript file whose `forward` takes pictures of shape
/// (n, 3, s, s) and gives rows of shape (n, d), alone or among other outputs.
public final class ScriptImageGraph implements ImageGraph {

    private static final int AT_ONCE = 8;

    private final ScriptModule module;
    private final int side;
    private final int width;

    /// Opens the file and tries it on two grey pictures.
    ///
    /// @param side    of the pictures, in pixels
    /// @param threads that compute, at least 1
    /// @throws ConoscopeException `script.*` for what is wrong with it
    public ScriptImageGraph(Path file, int side, int threads) throws ConoscopeException {
        this.side = side;
        module = ScriptModule.open(file, threads);
        try {
            var grey = new float[3 * side * side];
            width = run(List.of(grey, grey)).width();
        } catch (GraphException e) {
            module.close();
            throw new ConoscopeException(
                    "script.run", e, file, "(2, 3, " + side + ", " + side + ")", e.words());
        }
    }

    @Override
    public Path file() {
        return module.file();
    }

    @Override
    public int imageSize() {
        return side;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public float[] rows(List<float[]> pictures) {
        return run(pictures).ofWidth(width, file());
    }

    private ScriptModule.Rows run(List<float[]> some) {
        return module.run(some.size(), scope -> List.of(pixels(scope, some)));
    }

    private NDArray pixels(NDManager scope, List<float[]> some) {
        var input = scope.create(new Shape(some.size(), 3, side, side), DataType.FLOAT32);
        var into = input.toByteBuffer(true).asFloatBuffer();
        some.forEach(into::put);
        return input;
    }

    @Override
    public void close() {
        module.close();
    }
}

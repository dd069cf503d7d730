package io.conoscope.encoder.script;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.ImageTower;
import io.conoscope.math.Matrix;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The image half of a model, from a TorchScript file whose `forward` takes pictures of shape
/// (n, 3, s, s) and gives rows of shape (n, d), alone or among other outputs.
public final class ScriptImageTower implements ImageTower {

    private static final int AT_ONCE = 8;

    private final ScriptModule module;
    private final int side;
    private final Function<BufferedImage, float[]> preprocess;
    private final int width;

    /// Opens the file and tries it on two grey pictures.
    ///
    /// @param side       of the pictures that the preprocessing gives, in pixels
    /// @param preprocess gives shape (3, side, side)
    /// @param threads    that compute, at least 1
    /// @throws ConoscopeException `script.*` for what is wrong with it
    public ScriptImageTower(
            Path file, int side, Function<BufferedImage, float[]> preprocess, int threads)
            throws ConoscopeException {
        this.side = side;
        this.preprocess = preprocess;
        module = ScriptModule.open(file, threads);
        try {
            var grey = new float[3 * side * side];
            width = (int) run(List.of(grey, grey)).shape()[1];
        } catch (EngineException | IllegalStateException e) {
            module.close();
            throw new ConoscopeException(
                    "script.run",
                    e,
                    file,
                    "(2, 3, " + side + ", " + side + ")",
                    ScriptModule.words(e));
        }
    }

    @Override
    public float[] preprocess(BufferedImage picture) {
        return preprocess.apply(picture);
    }

    @Override
    public int imageSize() {
        return side;
    }

    @Override
    public int width() {
        return width;
    }

    /// @throws IllegalStateException if the engine fails on a batch
    @Override
    public Matrix embed(float[][] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i].length != 3 * side * side) {
                throw new IllegalArgumentException(
                        "picture %d has %d values, not %d"
                                .formatted(i, pixels[i].length, 3 * side * side));
            }
        }
        var result = new float[Math.multiplyExact(pixels.length, width)];
        for (int from = 0; from < pixels.length; from += AT_ONCE) {
            var some = Arrays.asList(pixels).subList(from, Math.min(pixels.length, from + AT_ONCE));
            var rows = runBatch(some);
            System.arraycopy(rows.values(), 0, result, from * width, some.size() * width);
        }
        return Matrix.of(pixels.length, width, result);
    }

    private ScriptModule.Rows runBatch(List<float[]> some) {
        try {
            var rows = run(some);
            if (rows.shape()[1] != width) {
                throw new IllegalStateException(module.file() + ": rows of " + rows.shape()[1]);
            }
            return rows;
        } catch (EngineException e) {
            throw new IllegalStateException(module.file() + ": " + ScriptModule.words(e), e);
        }
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

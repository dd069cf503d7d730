package io.conoscope.encoder.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

import io.conoscope.encoder.engine.TorchEngine;

import java.util.Arrays;

/// What hides tokens from each other, added to attention's scores; and how single tokens are taken.
public final class Masks {

    private Masks() {}

    /// Hides later tokens from each token.
    ///
    /// @return shape (t, t)
    public static NDArray causal(NDManager manager, int t) {
        var mask = new float[t * t];
        for (int row = 0; row < t; row++) {
            Arrays.fill(mask, row * t + row + 1, (row + 1) * t, Float.NEGATIVE_INFINITY);
        }
        return TorchEngine.owned(manager, new Shape(t, t), mask);
    }

    /// Hides all tokens but each text's first ones, from all of its tokens.
    ///
    /// @param shown shape (n), how many first tokens are seen, each at least 1
    /// @return shape (n, 1, 1, t)
    public static NDArray after(NDManager manager, int[] shown, int t) {
        var mask = new float[shown.length * t];
        for (int i = 0; i < shown.length; i++) {
            Arrays.fill(mask, i * t + shown[i], (i + 1) * t, Float.NEGATIVE_INFINITY);
        }
        return TorchEngine.owned(manager, new Shape(shown.length, 1, 1, t), mask);
    }

    /// Takes one token of each text.
    ///
    /// @param x      shape (n, t, width)
    /// @param places shape (n), which token, in [0, t)
    /// @return shape (n, 1, width)
    public static NDArray pick(NDArray x, int[] places) {
        long t = x.getShape().get(1);
        var rows = new long[places.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i * t + places[i];
        }
        var flat = x.reshape(-1, x.getShape().get(2));
        var index = TorchEngine.owned(x.getManager(), new Shape(rows.length, 1), rows);
        return Embedding.embedding(index, flat, SparseFormat.DENSE).singletonOrThrow();
    }
}

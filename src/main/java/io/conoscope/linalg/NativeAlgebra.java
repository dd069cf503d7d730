package io.conoscope.linalg;

import io.conoscope.math.Matrix;

/// The native libraries of linear algebra, for callers that know they will need them soon.
public final class NativeAlgebra {

    private NativeAlgebra() {}

    /// Loads what would otherwise be loaded at first use: about 0.2 s on the calling thread. Does
    /// nothing the second time.
    ///
    /// @throws LinkageError where this system has no such library
    public static void load() {
        Blas.load();
        BlockProducts.timesTransposed(new float[1], 0, 1, new float[1], 0, 1, 1, new float[1]);
        Pca.fit(Matrix.of(3, 2, new float[] {1, 0, 0, 2, 1, 1}), 1);
    }
}

package io.conoscope.linalg;

import io.conoscope.math.Matrix;

/// The native libraries of linear algebra, for callers that know they will need them soon.
public final class NativeAlgebra {

    private static boolean loaded;

    private NativeAlgebra() {}

    /// Loads what would otherwise be loaded at first use: about 0.3 s on the calling thread. Does
    /// nothing the second time, and waits where another thread is at it.
    ///
    /// @throws LinkageError where this system has no such library
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        Blas.load();
        BlockProducts.timesTransposed(new float[1], 0, 1, new float[1], 0, 1, 1, new float[1]);
        Pca.fit(Matrix.of(3, 2, new float[] {1, 0, 0, 2, 1, 1}), 1);
        var effort = new LeadingEigenvectors.Effort(1e-3, 100);
        LeadingEigenvectors.of(9, 1, effort, NativeAlgebra::diagonal, () -> {});
        loaded = true;
    }

    private static void diagonal(double[] vector, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = (i + 1) * vector[i];
        }
    }
}

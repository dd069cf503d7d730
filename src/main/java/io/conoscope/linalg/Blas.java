package io.conoscope.linalg;

import io.conoscope.base.AppFolders;

import org.bytedeco.openblas.global.openblas;

import smile.math.blas.BLAS;
import smile.math.blas.LAPACK;

/// The native BLAS and LAPACK, unpacked into this user's cache folder and loaded at first use.
///
/// One thread a call: callers spread blocks over cores themselves, and a result must not depend on
/// how many cores a machine has.
final class Blas {

    private static final String UNPACK_INTO = "org.bytedeco.javacpp.cachedir";

    static final BLAS ENGINE;
    static final LAPACK LAPACK_ENGINE;

    static {
        // Without it the libraries would land in a hidden folder of the user's home.
        if (System.getProperty(UNPACK_INTO) == null) {
            var folder = AppFolders.ofThisUser().cache().resolve("native");
            System.setProperty(UNPACK_INTO, folder.toString());
        }
        ENGINE = BLAS.engine;
        LAPACK_ENGINE = LAPACK.engine;
        openblas.blas_set_num_threads(1);
    }

    private Blas() {}

    /// Loads the libraries before Smile does so by itself.
    static void load() {
        openblas.blas_set_num_threads(1);
    }

    /// Adds the products of all pairs of columns: sums += block^T block, its lower triangle.
    ///
    /// Half the work of a general product; Smile does not offer it.
    ///
    /// @param block shape (rows, d), row-major; may be longer
    /// @param sums  shape (d, d)
    static void addSquares(double[] block, int rows, int d, double[] sums) {
        openblas.cblas_dsyrk(
                openblas.CblasRowMajor,
                openblas.CblasLower,
                openblas.CblasTrans,
                d,
                rows,
                1,
                block,
                d,
                1,
                sums,
                d);
    }
}

package io.conoscope.linalg;

import org.bytedeco.openblas.global.openblas;

import smile.math.blas.BLAS;
import smile.math.blas.LAPACK;

/// The native BLAS and LAPACK, loaded at first use.
///
/// One thread a call: callers spread blocks over cores themselves, and a result must not depend on
/// how many cores a machine has.
final class Blas {

    static final BLAS ENGINE = BLAS.engine;
    static final LAPACK LAPACK_ENGINE = LAPACK.engine;

    static {
        openblas.blas_set_num_threads(1);
    }

    private Blas() {}
}

/// Linear algebra behind our own names: products of row blocks, principal components (exact and
/// randomised), eigenvalues of symmetric matrices, made or known by their products, curve fitting.
///
/// May import `base` and `math`; Smile, and the OpenBLAS and ARPACK that it brings, are used here
/// and in `projection.smile` only.
@NullMarked
package io.conoscope.linalg;

import org.jspecify.annotations.NullMarked;

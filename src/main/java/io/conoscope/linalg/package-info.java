/// Linear algebra behind our own names: products of row blocks, principal components (exact and
/// randomised), eigenvalues of symmetric matrices, curve fitting.
///
/// May import `base` and `math`; Smile and the OpenBLAS that it brings are used here and in
/// `projection` only.
@NullMarked
package io.conoscope.linalg;

import org.jspecify.annotations.NullMarked;

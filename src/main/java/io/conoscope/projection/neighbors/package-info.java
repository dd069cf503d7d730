/// Nearest neighbours by blocked products, of all pairs or within overlapping cells, and the
/// distances that they are taken in.
///
/// May import `base`, `math` and `linalg`.
@NullMarked
package io.conoscope.projection.neighbors;

import org.jspecify.annotations.NullMarked;

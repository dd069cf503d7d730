/// The cosines of all pairs of rows, each pair once, a tile of two blocks of rows at a time.
///
/// May import `gap`, `linalg` and `math`.
@NullMarked
package io.conoscope.gap.tile;

import org.jspecify.annotations.NullMarked;

/// The cone effect of networks that were never trained: random layers narrow whatever passes
/// through them. May import `base`, `math`, `linalg` and `gap`.
@NullMarked
package io.conoscope.gap.cone;

import org.jspecify.annotations.NullMarked;

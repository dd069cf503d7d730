/// Changes of rows that stand between embeddings and whatever measures or lays them out: fitted
/// once, applied to rows, named with their parameters. Only the identity exists so far.
///
/// May import `math`, `corpus` and `embedding`.
@NullMarked
package io.conoscope.gap.correct;

import org.jspecify.annotations.NullMarked;

/// Changes of rows that stand between embeddings and whatever measures or lays them out: fitted
/// once, applied to rows, named with their parameters; and corrections of their similarities.
///
/// [io.conoscope.gap.correct.method.Corrections] knows them by name.
///
/// May import `math`, `linalg`, `corpus` and `embedding`.
@NullMarked
package io.conoscope.gap.correct;

import org.jspecify.annotations.NullMarked;

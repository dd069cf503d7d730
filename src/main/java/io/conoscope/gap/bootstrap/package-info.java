/// How far measures would move if other images had been drawn: percentile intervals over resamples.
///
/// May import `gap`, `gap.measure`, `linalg`, `math`, `corpus` and `embedding`.
@NullMarked
package io.conoscope.gap.bootstrap;

import org.jspecify.annotations.NullMarked;

/// Measures that follow a slider: what a correction does to a gap at any amount, within a frame or
/// two.
///
/// Products of rows are computed once; every step after that is a sum of a few of them. May import
/// `gap`, `linalg`, `math`, `corpus` and `embedding`.
@NullMarked
package io.conoscope.gap.live;

import org.jspecify.annotations.NullMarked;

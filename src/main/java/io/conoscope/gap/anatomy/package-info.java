/// What a modality gap is made of: the coordinates that carry it, the directions that each modality
/// varies along, and how much of the distance of each pair is the gap that all pairs share.
///
/// May import `gap`, `linalg`, `math`, `corpus` and `embedding`.
@NullMarked
package io.conoscope.gap.anatomy;

import org.jspecify.annotations.NullMarked;

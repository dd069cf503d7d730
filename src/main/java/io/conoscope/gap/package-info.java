/// The measures of the modality gap: centroids, cosines, uniformity, retrieval, mixed search,
/// hubness, spectrum. All in double precision on rows scaled to length 1.
///
/// [io.conoscope.gap.measure.Measurement] takes them all in one pass over the similarities.
/// May import `base`, `math`, `linalg`, `corpus` and `embedding`.
@NullMarked
package io.conoscope.gap;

import org.jspecify.annotations.NullMarked;

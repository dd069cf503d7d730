/// The parts of UMAP: the fuzzy graph of a set's neighbours, the curve of its low-dimensional
/// distances, and the optimiser.
///
/// Source: McInnes, Healy, Melville 2018, "UMAP: Uniform Manifold Approximation and Projection for
/// Dimension Reduction", arXiv:1802.03426. May import `base`, `math`, `linalg` and
/// `projection.neighbors`.
@NullMarked
package io.conoscope.projection.umap;

import org.jspecify.annotations.NullMarked;

/// t-SNE: affinities by perplexity, exact and FFT-interpolated repulsion, and the descent itself.
///
/// May import `base`, `math`, `projection.neighbors` and, in [Convolution] alone, JTransforms.
@NullMarked
package io.conoscope.projection.tsne;

import org.jspecify.annotations.NullMarked;

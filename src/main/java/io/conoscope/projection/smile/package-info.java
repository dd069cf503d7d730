/// Smile's own UMAP and t-SNE, to compare with: arrays in, arrays out, no frames.
///
/// May import `base`, `math`, `linalg` and Smile.
@NullMarked
package io.conoscope.projection.smile;

import org.jspecify.annotations.NullMarked;

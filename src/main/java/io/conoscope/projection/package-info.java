/// Projections into two dimensions (the gap view, PCA, UMAP, t-SNE, and Smile's to compare with)
/// that stream while they form: what runs them. What they compute is in the packages below.
///
/// May import everything up to `gap` and `probe`, and Smile.
@NullMarked
package io.conoscope.projection;

import org.jspecify.annotations.NullMarked;

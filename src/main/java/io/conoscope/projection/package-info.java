/// Projections into two dimensions (the gap view, PCA, UMAP) that stream while they form, and the
/// measures of their quality.
///
/// May import everything up to `gap` and `probe`, and Smile.
@NullMarked
package io.conoscope.projection;

import org.jspecify.annotations.NullMarked;

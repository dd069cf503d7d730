/// Embeddings on disk: the parts of a job that is not finished, and the store of those that are.
///
/// May import `base`, `math`, `corpus` and `embedding`.
@NullMarked
package io.conoscope.embedding.store;

import org.jspecify.annotations.NullMarked;

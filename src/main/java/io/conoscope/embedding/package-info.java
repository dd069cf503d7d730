/// Embeddings: rows for a corpus with their provenance, npy in and out, the on-disk store.
///
/// May import `base`, `math`, `linalg` and `corpus`.
@NullMarked
package io.conoscope.embedding;

import org.jspecify.annotations.NullMarked;

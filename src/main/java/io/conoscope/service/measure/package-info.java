/// Measures embeddings, and verifies a model against published numbers. May import everything below
/// `service`, and `service.embed`.
@NullMarked
package io.conoscope.service.measure;

import org.jspecify.annotations.NullMarked;

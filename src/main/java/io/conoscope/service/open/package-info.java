/// Opens what people have: a corpus, an embeddings folder, an embeddings file. May import
/// everything below `service`.
@NullMarked
package io.conoscope.service.open;

import org.jspecify.annotations.NullMarked;

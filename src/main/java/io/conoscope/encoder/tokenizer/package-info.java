/// From a text to a model's token ids: CLIP's byte pairs in Java, every other kind through Hugging
/// Face's own library, and the files that say how.
///
/// May import `base`, `math`, `encoder.checkpoint`, `encoder.engine` and DJL's tokenizers.
@NullMarked
package io.conoscope.encoder.tokenizer;

import org.jspecify.annotations.NullMarked;

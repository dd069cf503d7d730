/// Byte-pair encoding: the byte alphabet, the list of merges, the vocabulary.
@NullMarked
package io.conoscope.encoder.tokenizer.bpe;

import org.jspecify.annotations.NullMarked;

/// CLIP's byte-pair tokenizer and the files it is read from. Pure Java.
///
/// May import `base`, `math` and `encoder.checkpoint`.
@NullMarked
package io.conoscope.encoder.tokenizer;

import org.jspecify.annotations.NullMarked;

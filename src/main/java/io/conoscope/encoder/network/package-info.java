/// Networks of blocks: what all families share, from loading weights by name to towers that take
/// pictures and texts.
///
/// May import `base`, `math`, `encoder`, `encoder.checkpoint`, `encoder.engine`, `encoder.picture`,
/// `encoder.tokenizer`, `encoder.weight` and DJL.
@NullMarked
package io.conoscope.encoder.network;

import org.jspecify.annotations.NullMarked;

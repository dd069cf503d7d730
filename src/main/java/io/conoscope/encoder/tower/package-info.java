/// What every kind of model looks like from outside: an image tower, a text tower.
///
/// May import `base`, `math`, `encoder.tokenizer` and `encoder.picture`.
@NullMarked
package io.conoscope.encoder.tower;

import org.jspecify.annotations.NullMarked;

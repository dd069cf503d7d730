/// The weights of a block: their names, their shapes, and how they are drawn before training.
@NullMarked
package io.conoscope.encoder.weight;

import org.jspecify.annotations.NullMarked;

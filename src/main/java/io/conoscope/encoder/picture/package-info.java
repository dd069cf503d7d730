/// From a picture to an image tower's input, number for number as Pillow and transformers give it.
///
/// Pure Java. May import `base`, `math` and `encoder.checkpoint`.
@NullMarked
package io.conoscope.encoder.picture;

import org.jspecify.annotations.NullMarked;

/// A corpus: images, texts, and which text belongs to which image; pictures read from
/// files and containers.
///
/// May import `base` and `math`.
@NullMarked
package io.conoscope.corpus;

import org.jspecify.annotations.NullMarked;

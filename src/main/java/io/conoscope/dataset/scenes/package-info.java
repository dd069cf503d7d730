/// The generated scenes corpus: what `grammar` makes up and `drawing` draws, written in Flickr8k's
/// layout.
///
/// Every byte follows from the seed, on every system: own random numbers, strict arithmetic, own
/// rasteriser and JPEG encoder. May import everything up to `gap` and `probe`.
@NullMarked
package io.conoscope.dataset.scenes;

import org.jspecify.annotations.NullMarked;

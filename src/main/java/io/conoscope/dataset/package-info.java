/// Formats of corpora: Flickr8k as published and as Kaggle has it, Flickr30k, photos with a CSV,
/// and those that the user adds.
///
/// May import everything up to `gap` and `probe`.
@NullMarked
package io.conoscope.dataset;

import org.jspecify.annotations.NullMarked;

/// What a run measures of its model from time to time, always on the same held-out pairs.
///
/// May import everything up to `runlog`; DJL is used here.
@NullMarked
package io.conoscope.training.evaluate;

import org.jspecify.annotations.NullMarked;

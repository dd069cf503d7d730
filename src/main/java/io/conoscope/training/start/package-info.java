/// Where training begins: a network with fresh or loaded weights, or two towers put together; and
/// what a checkpoint of it must hold so that it opens like any other model.
///
/// May import everything up to `runlog`; DJL is used here.
@NullMarked
package io.conoscope.training.start;

import org.jspecify.annotations.NullMarked;

/// Event files as TensorFlow, PyTorch, tensorboardX and TensorBoard write them, and as we do.
///
/// The only home of the protobuf library. May import `base`, `math` and `runlog`.
@NullMarked
package io.conoscope.runlog.tensorboard;

import org.jspecify.annotations.NullMarked;

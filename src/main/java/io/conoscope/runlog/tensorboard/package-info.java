/// Event files as TensorFlow, PyTorch, tensorboardX and TensorBoard write them, and as we do.
///
/// The home of the protobuf library, with `encoder.onnx`. May import `base`, `math` and `runlog`.
@NullMarked
package io.conoscope.runlog.tensorboard;

import org.jspecify.annotations.NullMarked;

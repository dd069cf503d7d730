/// Graphs of towers from ONNX files: which file and which input is what is found, not assumed; the
/// files are looked at in Java before ONNX Runtime sees them.
///
/// May import `base`, `math`, `encoder`, `encoder.tokenizer`, `encoder.engine`, `encoder.exported`
/// and ONNX Runtime. `OnnxFolder` and what it uses start no engine; what a file says about itself
/// is read by `encoder.onnx.outline`, with protobuf.
@NullMarked
package io.conoscope.encoder.onnx;

import org.jspecify.annotations.NullMarked;

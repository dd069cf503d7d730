/// Graphs of towers from ONNX files: which file and which input is what is found, not assumed; the
// files are
/// looked at in Java before ONNX Runtime sees them.
///
/// May import `base`, `math`, `encoder.tower`, `encoder.tokenizer`, `encoder.engine`,
/// `encoder.exported` and ONNX Runtime. `OnnxFolder`, `OnnxOutline` and what they use start no
// engine.
@NullMarked
package io.conoscope.encoder.onnx;

import org.jspecify.annotations.NullMarked;

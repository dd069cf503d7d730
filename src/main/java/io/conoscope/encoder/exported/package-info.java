/// Towers of graphs that another program exported: how batches are parted and checked, whichever
/// engine computes them.
///
/// `encoder.onnx` and `encoder.script` bring the graphs. May import `base`, `math`, `encoder` and
/// `encoder.tokenizer`; knows no engine.
@NullMarked
package io.conoscope.encoder.exported;

import org.jspecify.annotations.NullMarked;

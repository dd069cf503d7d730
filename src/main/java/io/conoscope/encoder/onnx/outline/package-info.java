/// What an ONNX file says about itself, read without an engine. Untrusted input: lengths are
/// checked before memory is allocated.
@NullMarked
package io.conoscope.encoder.onnx.outline;

import org.jspecify.annotations.NullMarked;

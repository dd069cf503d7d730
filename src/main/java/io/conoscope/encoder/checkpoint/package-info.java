/// Checkpoint folders as they lie on disk: JSON settings and safetensors weights. Pure Java.
///
/// May import `base` and `math`.
@NullMarked
package io.conoscope.encoder.checkpoint;

import org.jspecify.annotations.NullMarked;

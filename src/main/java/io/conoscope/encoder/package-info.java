/// Encoders: towers, tokenizers, preprocessing and checkpoints, on DJL.
///
/// The only package besides `training` that may import DJL. No `NDArray` leaves it.
@NullMarked
package io.conoscope.encoder;

import org.jspecify.annotations.NullMarked;

/// The layers that transformers are made of, as DJL blocks under the names of published
/// checkpoints.
///
/// May import `base`, `base.json`, `math` and DJL.
@NullMarked
package io.conoscope.encoder.block;

import org.jspecify.annotations.NullMarked;

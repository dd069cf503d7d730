/// CLIP's two towers and SigLIP's as DJL blocks, with their configurations and first weights.
///
/// May import `base`, `base.json`, `math`, `encoder.block`, `encoder.network` and DJL.
@NullMarked
package io.conoscope.encoder.clip;

import org.jspecify.annotations.NullMarked;

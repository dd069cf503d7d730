/// CLIP's two towers as DJL blocks, their configuration, and their first weights.
///
/// May import `base`, `math`, `encoder.checkpoint` and DJL.
@NullMarked
package io.conoscope.encoder.clip;

import org.jspecify.annotations.NullMarked;

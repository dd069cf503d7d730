/// Embeds a corpus: pictures are decoded ahead while the model computes, and finished batches
/// survive a kill. May import everything below `service`.
@NullMarked
package io.conoscope.service.embed;

import org.jspecify.annotations.NullMarked;

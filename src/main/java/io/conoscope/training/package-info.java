/// A contrastive run from its configuration to its last checkpoint, and what it tells on the way.
@NullMarked
package io.conoscope.training;

import org.jspecify.annotations.NullMarked;

/// Models as users ask for them: a name or a folder, one or two towers, trained or random;
/// described without loading, then loaded. May import every other package of `encoder`.
@NullMarked
package io.conoscope.encoder.model;

import org.jspecify.annotations.NullMarked;

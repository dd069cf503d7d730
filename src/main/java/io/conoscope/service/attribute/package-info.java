/// The attributes of a corpus' items: which there are, how they are computed and kept, and what
/// people attach.
///
/// May import everything below `service`, and `service.open`.
@NullMarked
package io.conoscope.service.attribute;

import org.jspecify.annotations.NullMarked;

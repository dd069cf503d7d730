/// One run of a projection: its stages in order, the frames it hands out, the memory it needs. May
/// import `projection` and the algorithms below it.
@NullMarked
package io.conoscope.projection.run;

import org.jspecify.annotations.NullMarked;

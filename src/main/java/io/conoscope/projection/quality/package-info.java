/// Ranks of neighbours in the input and in a layout, of which the quality of a layout is made.
///
/// Imports the JDK only.
@NullMarked
package io.conoscope.projection.quality;

import org.jspecify.annotations.NullMarked;

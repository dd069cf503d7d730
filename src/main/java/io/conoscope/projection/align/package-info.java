/// Laying one layout over another of the same points.
///
/// Imports the JDK only.
@NullMarked
package io.conoscope.projection.align;

import org.jspecify.annotations.NullMarked;

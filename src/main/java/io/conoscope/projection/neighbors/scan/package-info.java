/// Compares blocks of rows by matrix products and keeps the nearest.
@NullMarked
package io.conoscope.projection.neighbors.scan;

import org.jspecify.annotations.NullMarked;

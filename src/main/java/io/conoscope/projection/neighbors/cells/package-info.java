/// Divides rows into overlapping cells around k-means centroids, so that near rows share a cell.
@NullMarked
package io.conoscope.projection.neighbors.cells;

import org.jspecify.annotations.NullMarked;

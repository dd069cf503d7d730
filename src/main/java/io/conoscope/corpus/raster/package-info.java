/// Pictures handed over row by row, so that memory is bounded by a row and not by a picture.
///
/// May import `base`.
@NullMarked
package io.conoscope.corpus.raster;

import org.jspecify.annotations.NullMarked;

/// NumPy's npy files: float16, float32 and float64, either byte order, C or Fortran order.
@NullMarked
package io.conoscope.embedding.npy;

import org.jspecify.annotations.NullMarked;

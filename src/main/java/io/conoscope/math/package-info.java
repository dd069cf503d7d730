/// Matrices of 32-bit floats, their kernels, and seeded random numbers.
///
/// Imports the JDK only.
@NullMarked
package io.conoscope.math;

import org.jspecify.annotations.NullMarked;

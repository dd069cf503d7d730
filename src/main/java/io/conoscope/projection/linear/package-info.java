/// What follows from the mean and the covariance of rows at once, without optimisation: their first
/// principal components, and the plane of the gap vector. Arrays in, arrays out: the package above
/// makes projections of it.
///
/// May import `base`, `math` and `linalg`.
@NullMarked
package io.conoscope.projection.linear;

import org.jspecify.annotations.NullMarked;

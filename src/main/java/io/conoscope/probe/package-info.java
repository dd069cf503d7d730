/// How well a simple classifier tells images from texts, and clusters of points in the plane. The
/// only package that uses Tribuo.
///
/// May import `base`, `math`, `linalg`, `corpus` and `embedding`.
@NullMarked
package io.conoscope.probe;

import org.jspecify.annotations.NullMarked;

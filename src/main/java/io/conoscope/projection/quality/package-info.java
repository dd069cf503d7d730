/// How much of the input a layout keeps: the measures, and the ranks of neighbours in the input and
/// in the layout that they are made of.
///
/// May import `math`, `linalg` and the package above.
@NullMarked
package io.conoscope.projection.quality;

import org.jspecify.annotations.NullMarked;

/// What each measure can be, and what others found: ranges, which way is better, published numbers
/// with their source.
@NullMarked
package io.conoscope.gap.reference;

import org.jspecify.annotations.NullMarked;

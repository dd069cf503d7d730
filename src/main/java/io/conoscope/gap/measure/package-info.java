/// Every measure of the gap, taken in one pass over the similarities. May import `gap`.
@NullMarked
package io.conoscope.gap.measure;

import org.jspecify.annotations.NullMarked;

/// Measures of single items: what each image and each text adds to the measures of them all.
///
/// Every array has a value an item: images first, then texts. May import `base`, `math`,
/// `embedding` and `gap`.
@NullMarked
package io.conoscope.gap.item;

import org.jspecify.annotations.NullMarked;

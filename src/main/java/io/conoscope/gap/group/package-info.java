/// The gap between any groups of rows: the modality is only one way to group them.
///
/// May import `gap`, `math`, `corpus` and `embedding`.
@NullMarked
package io.conoscope.gap.group;

import org.jspecify.annotations.NullMarked;

/// One measured number explained: where it lies on its scale, what it means, what others found.
///
/// Knows nothing of what is measured; imports `ui.kit` alone.
@NullMarked
package io.conoscope.ui.kit.card;

import org.jspecify.annotations.NullMarked;

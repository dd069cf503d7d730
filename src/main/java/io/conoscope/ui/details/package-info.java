/// The selected item: its photo, its captions, where it lies among all, what is nearest to it.
///
/// May import `ui.session`, `ui.kit` and what is below; no other feature.
@NullMarked
package io.conoscope.ui.details;

import org.jspecify.annotations.NullMarked;

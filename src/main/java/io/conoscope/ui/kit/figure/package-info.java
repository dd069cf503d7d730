/// What a panel can draw of itself, and the one way by which it becomes a file or goes onto the
/// clipboard.
///
/// May import `ui.kit` and `base`; no feature and nothing of `ui.session`.
@NullMarked
package io.conoscope.ui.kit.figure;

import org.jspecify.annotations.NullMarked;

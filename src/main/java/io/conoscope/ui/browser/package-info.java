/// The photos of a corpus: a grid of thumbnails, and the chosen one with its captions.
///
/// May import everything below `ui`, `ui.kit` and `ui.session`; no other panel.
@NullMarked
package io.conoscope.ui.browser;

import org.jspecify.annotations.NullMarked;

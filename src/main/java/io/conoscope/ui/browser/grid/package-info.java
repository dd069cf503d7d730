/// Photos as a grid of thumbnails: which are listed, which are lit, and how they are walked.
///
/// May import everything below `ui`, `ui.kit` and `ui.session`; no other panel.
@NullMarked
package io.conoscope.ui.browser.grid;

import org.jspecify.annotations.NullMarked;

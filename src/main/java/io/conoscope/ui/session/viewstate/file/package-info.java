/// The view on disk: its JSON, and when it is written.
///
/// May import `ui.session.viewstate` and what that may import. Safe on any thread unless it says
/// otherwise.
@NullMarked
package io.conoscope.ui.session.viewstate.file;

import org.jspecify.annotations.NullMarked;

/// The window's threads: pools, the kinds of work that share them, and how often runs are looked
/// at.
///
/// May import `base` and `ui.kit`.
@NullMarked
package io.conoscope.app.threads;

import org.jspecify.annotations.NullMarked;

/// Training runs that this window starts: which ones are active, and what can be done with them.
/// May import `ui.kit`, `ui.session` and everything below; no other feature.
@NullMarked
package io.conoscope.ui.training;

import org.jspecify.annotations.NullMarked;

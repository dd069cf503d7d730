/// Two layouts of the same points: what stands on the right beside the session's own, and how far
/// the two agree.
@NullMarked
package io.conoscope.ui.session.compare;

import org.jspecify.annotations.NullMarked;

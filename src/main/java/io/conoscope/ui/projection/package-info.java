/// The controls of a projection: method, presets, settings, transport. May import `ui.kit`,
/// `ui.session` and everything below; no other feature.
@NullMarked
package io.conoscope.ui.projection;

import org.jspecify.annotations.NullMarked;

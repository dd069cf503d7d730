/// Where everything is put together: `Main`, the wiring by hand, and the services and panels of the
/// window; its frame, menus, dialogs and the verbs that draw are in packages below this one. The
/// JavaFX platform is started and stopped here.
@NullMarked
package io.conoscope.app;

import org.jspecify.annotations.NullMarked;

/// Where everything is put together: `Main`, the wiring by hand, the window's frame, and the verbs
/// that draw. The only package that makes threads and touches the JavaFX platform.
@NullMarked
package io.conoscope.app;

import org.jspecify.annotations.NullMarked;

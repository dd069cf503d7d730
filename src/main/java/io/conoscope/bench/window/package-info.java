/// What the verbs that open a window measure with: scripts of gestures, observers, fresh processes.
@NullMarked
package io.conoscope.bench.window;

import org.jspecify.annotations.NullMarked;

/// The one entry point: [Main] picks the verb or the window. It may import everything.
@NullMarked
package io.conoscope;

import org.jspecify.annotations.NullMarked;

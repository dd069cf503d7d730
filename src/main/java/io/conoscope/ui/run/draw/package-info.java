/// Charts as pixels, drawn away from the FX thread. Knows no toolkit.
@NullMarked
package io.conoscope.ui.run.draw;

import org.jspecify.annotations.NullMarked;

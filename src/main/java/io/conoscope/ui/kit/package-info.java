/// Background work, words, and small controls for every panel.
@NullMarked
package io.conoscope.ui.kit;

import org.jspecify.annotations.NullMarked;

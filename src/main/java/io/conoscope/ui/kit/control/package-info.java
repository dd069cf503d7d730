/// Controls that several features lay out alike: the buttons of a player, panels that keep their
/// sizes.
@NullMarked
package io.conoscope.ui.kit.control;

import org.jspecify.annotations.NullMarked;

/// Pictures made pixel by pixel, for drawings that a canvas is too slow for.
@NullMarked
package io.conoscope.ui.kit.pixels;

import org.jspecify.annotations.NullMarked;

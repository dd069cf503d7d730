/// Turns a scene into pixels and pixels into a JPEG file, with the same bytes on every machine.
///
/// May import `dataset.scenes.grammar`.
@NullMarked
package io.conoscope.dataset.scenes.drawing;

import org.jspecify.annotations.NullMarked;

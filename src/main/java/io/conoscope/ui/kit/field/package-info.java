/// Fields over a layout: how dense points are, and the lines that hold so many of them.
///
/// May import `ui.kit.world`, `base` and the JDK; knows no toolkit.
@NullMarked
package io.conoscope.ui.kit.field;

import org.jspecify.annotations.NullMarked;

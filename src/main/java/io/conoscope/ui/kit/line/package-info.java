/// Pair lines: which are drawn and in what order, how thin lines cover pixels, their colours, and
/// the bundles that they can be gathered into.
///
/// May import `ui.kit.world`, `corpus`, `base` and the JDK; knows no toolkit.
@NullMarked
package io.conoscope.ui.kit.line;

import org.jspecify.annotations.NullMarked;

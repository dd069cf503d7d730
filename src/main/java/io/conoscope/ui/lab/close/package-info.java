/// The laboratory's tab that closes the gap by hand: a slider, what follows it, and a table of what
/// each correction wins and costs. May import `ui.lab`.
@NullMarked
package io.conoscope.ui.lab.close;

import org.jspecify.annotations.NullMarked;

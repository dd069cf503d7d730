/// The command line's verbs that need no window, on the same services as the window.
///
/// May import everything below the user interface; picocli is used here (and in `app`) only.
/// Standard output and standard error are written to through [io.conoscope.cli.options.Console]
/// alone.
@NullMarked
package io.conoscope.cli;

import org.jspecify.annotations.NullMarked;

/// Finds the runs below a folder, reads them, and follows them while they are written.
///
/// May import `base`, `runlog`, `runlog.tensorboard` and `runlog.text`.
@NullMarked
package io.conoscope.runlog.read;

import org.jspecify.annotations.NullMarked;

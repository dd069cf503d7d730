/// What training runs logged, whichever program wrote it: series of scalars and of histograms, the
/// state of a run, and what was damaged.
///
/// Series hold plain arrays and are views of what was read so far. May import `base` and `math`;
/// the readers of formats are in `tensorboard` and `text`, the search for runs in `read`.
@NullMarked
package io.conoscope.runlog;

import org.jspecify.annotations.NullMarked;

/// The laboratory's tab of batches: a batch as a matrix, its false negatives, what a pair's
/// gradient does.
///
/// May import `ui.kit`, `ui.session`, `ui.lab`, `gap`, `corpus`, `ui.lab.batch.judge` and
/// `ui.lab.batch.expect`.
@NullMarked
package io.conoscope.ui.lab.batch;

import org.jspecify.annotations.NullMarked;

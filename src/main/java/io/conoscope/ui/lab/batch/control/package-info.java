/// Small parts of the tab of batches that know nothing of batches.
///
/// May import `ui.kit`.
@NullMarked
package io.conoscope.ui.lab.batch.control;

import org.jspecify.annotations.NullMarked;

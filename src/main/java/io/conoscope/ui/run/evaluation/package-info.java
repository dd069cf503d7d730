/// The evaluations of the runs that show, and the epoch that all their views share. May import
/// `ui.kit`, `ui.session` and everything below.
@NullMarked
package io.conoscope.ui.run.evaluation;

import org.jspecify.annotations.NullMarked;

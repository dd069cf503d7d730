/// How a run stands, as its folder's `status.json` says: written by whoever trains, read by
// anybody.
///
/// May import what `runlog` may.
@NullMarked
package io.conoscope.runlog.status;

import org.jspecify.annotations.NullMarked;

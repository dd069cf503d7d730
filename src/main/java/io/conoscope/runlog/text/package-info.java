/// Logs that are text: tables, lines of JSON, and `trainer_state.json`.
///
/// May import `base` and `runlog`; Gson is used here.
@NullMarked
package io.conoscope.runlog.text;

import org.jspecify.annotations.NullMarked;

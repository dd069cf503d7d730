/// How many false negatives a batch holds on average, against its size.
///
/// May import `ui.kit`, `ui.session`, `gap` and `ui.lab.batch.judge`.
@NullMarked
package io.conoscope.ui.lab.batch.expect;

import org.jspecify.annotations.NullMarked;

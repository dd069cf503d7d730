/// Who says what is a match in truth: the judges of the open corpus, which of them are asked, and
/// from what value on they are believed.
///
/// May import `ui.kit`, `ui.session`, `gap`, `corpus` and `dataset.judgement`.
@NullMarked
package io.conoscope.ui.lab.batch.judge;

import org.jspecify.annotations.NullMarked;

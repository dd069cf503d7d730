/// Searching words, meaning, and what is like an item: the field in the top line, its results, and
/// what becomes of them.
///
/// May import `ui.kit`, `ui.session` and what is below.
@NullMarked
package io.conoscope.ui.search;

import org.jspecify.annotations.NullMarked;

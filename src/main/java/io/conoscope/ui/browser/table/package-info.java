/// Images and texts as the rows of a table: any attribute as a column, sorted, filtered, copied.
///
/// May import everything below `ui`, `ui.kit`, `ui.session` and `ui.browser.grid`; no other panel.
@NullMarked
package io.conoscope.ui.browser.table;

import org.jspecify.annotations.NullMarked;

/// Attributes of rows as columns: queries over them, tables read from files and written to them.
///
/// May import `base`. DuckDB is used here and nowhere else.
@NullMarked
package io.conoscope.table;

import org.jspecify.annotations.NullMarked;

/// Tables in files: CSV, TSV, Parquet and JSON Lines in and out, and joined to items.
///
/// May import `base` and `table`.
@NullMarked
package io.conoscope.table.file;

import org.jspecify.annotations.NullMarked;

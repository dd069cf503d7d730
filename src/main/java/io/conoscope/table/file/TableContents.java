package io.conoscope.table.file;

import io.conoscope.table.Column;

import java.nio.file.Path;
import java.util.List;

/// What a table file holds.
///
/// @param file     it was read from
/// @param rows     how many there are
/// @param columns  in the file's order
/// @param warnings what was read otherwise than it stands there, for people
public record TableContents(Path file, int rows, List<Column> columns, List<String> warnings) {

    public TableContents {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /// The columns' names, in their order.
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }
}

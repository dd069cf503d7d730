package io.conoscope.table.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.table.Column;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads and writes tables by the end of their file's name. Safe on any thread.
public final class TableFile {

    /// What a table is written as.
    public enum Format {
        CSV(",", "csv"),
        TSV("\t", "tsv"),
        PARQUET("", "parquet"),
        JSON_LINES("", "jsonl");

        private final String separator;
        private final String end;

        Format(String separator, String end) {
            this.separator = separator;
            this.end = end;
        }

        /// Between fields; empty where there are none.
        String separator() {
            return separator;
        }

        /// The format that a file's name says.
        ///
        /// @throws ConoscopeException `table.format` if it says none
        public static Format of(Path file) throws ConoscopeException {
            var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            for (var format : values()) {
                if (name.endsWith("." + format.end)) {
                    return format;
                }
            }
            if (name.endsWith(".ndjson")) {
                return JSON_LINES;
            }
            throw new ConoscopeException("table.format", null, file);
        }
    }

    private TableFile() {}

    /// Reads a table: numbers as numbers, all else, dates too, as words. Lists are left out.
    ///
    /// @throws ConoscopeException naming the file, and the line where it is malformed
    public static TableContents read(Path file) throws ConoscopeException {
        return TableReader.read(file, Format.of(file));
    }

    /// Writes columns whole or not at all.
    ///
    /// @param metadata where they come from; kept in Parquet's own metadata, the other formats have
    ///     no place for it
    /// @throws ConoscopeException `table.format`; `file.write` if the disk is full or the folder
    ///     cannot be written
    /// @throws IllegalArgumentException if the columns differ in rows
    public static void write(
            Path file, List<? extends Column> columns, Map<String, String> metadata)
            throws ConoscopeException {
        write(file, columns, List.of(), metadata);
    }

    /// Writes columns and lists whole or not at all. CSV keeps a list as numbers between brackets.
    ///
    /// @param metadata as [#write(Path, List, Map)] has it
    /// @throws ConoscopeException as [#write(Path, List, Map)]
    /// @throws IllegalArgumentException if the columns differ in rows, or there are none
    public static void write(
            Path file,
            List<? extends Column> columns,
            List<ListColumn> lists,
            Map<String, String> metadata)
            throws ConoscopeException {
        int rows = columns.getFirst().rows();
        for (var column : columns) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        column.name() + " has " + column.rows() + " rows, expected " + rows);
            }
        }
        switch (Format.of(file)) {
            case PARQUET -> ParquetFile.write(file, columns, lists, metadata);
            case JSON_LINES ->
                    WholeFile.write(file, out -> TextTables.jsonLines(columns, lists, out));
            case CSV ->
                    WholeFile.write(file, out -> TextTables.separated(columns, lists, ',', out));
            case TSV ->
                    WholeFile.write(file, out -> TextTables.separated(columns, lists, '\t', out));
        }
    }
}

package io.conoscope.embedding;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// A file of groups: a line `row,group`, then one line a row with its index, from 0, and the name
/// of its group, quoted where it holds a comma.
public final class GroupsFile {

    private static final List<String> HEADER = List.of("row", "group");

    private GroupsFile() {}

    /// Reads the group of each of `rows` rows.
    ///
    /// @return shape (rows); null for rows that the file does not name
    /// @throws ConoscopeException under a key `groups.…` if the header is another, a line is not a
    ///     row that is there and a name, a row comes twice or there is none; names the line
    public static List<@Nullable String> read(Path file, int rows) throws ConoscopeException {
        InputFile.require(file);
        var names = new @Nullable String[rows];
        boolean any = false;
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var parser = CSVFormat.RFC4180.parse(reader)) {
            boolean first = true;
            for (var line : parser) {
                if (first) {
                    requireHeader(file, line);
                    first = false;
                } else if (line.size() > 1 || !line.get(0).isBlank()) {
                    take(file, parser.getCurrentLineNumber(), line, names);
                    any = true;
                }
            }
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
        if (!any) {
            throw new ConoscopeException("groups.empty", null, file);
        }
        return Arrays.asList(names);
    }

    private static void requireHeader(Path file, CSVRecord line) throws ConoscopeException {
        var found = line.stream().map(cell -> cell.replace("\ufeff", "").strip()).toList();
        if (!found.equals(HEADER)) {
            throw new ConoscopeException("groups.header", null, file, String.join(",", found));
        }
    }

    private static void take(Path file, long number, CSVRecord line, @Nullable String[] names)
            throws ConoscopeException {
        var row = line.get(0).strip();
        boolean whole = row.matches("\\d{1,10}");
        long at = whole ? Long.parseLong(row) : -1;
        if (line.size() != 2 || !whole || at >= names.length || line.get(1).isBlank()) {
            throw new ConoscopeException(
                    "groups.row", null, file, number, String.join(",", line), names.length);
        }
        if (names[(int) at] != null) {
            throw new ConoscopeException("groups.repeated", null, file, number, at);
        }
        names[(int) at] = line.get(1).strip();
    }
}

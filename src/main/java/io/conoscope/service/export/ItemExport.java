package io.conoscope.service.export;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Version;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;
import io.conoscope.service.search.NearestRows;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;
import io.conoscope.table.file.ListColumn;
import io.conoscope.table.file.TableFile;
import io.conoscope.table.file.TableJoin;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes items into files: `.parquet`, `.csv`, `.tsv`, `.jsonl` their columns, `.npy` their rows.
/// Blocks; safe on any thread.
public final class ItemExport {

    private ItemExport() {}

    /// `x` and `y` of a layout.
    ///
    /// @param layout shape (n, 2)
    public static List<Column> coordinates(Matrix layout) {
        return List.of(coordinate("x", layout, 0), coordinate("y", layout, 1));
    }

    private static Column coordinate(String name, Matrix layout, int axis) {
        var values = new double[layout.rows()];
        Arrays.setAll(values, i -> layout.at(i, axis));
        return new NumberColumn(name, values, false);
    }

    /// Where rows come from, by name, as it is kept with them.
    public static Map<String, String> provenance(Embeddings rows) {
        var of = rows.provenance();
        var all = new TreeMap<String, String>();
        of.settings().forEach((name, value) -> all.put("conoscope.settings." + name, value));
        all.put("conoscope.version", Version.current());
        all.put("conoscope.model", of.model());
        all.put("conoscope.weights", of.weights());
        all.put("conoscope.corpus", of.corpus());
        if (of.split() != null) {
            all.put("conoscope.split", of.split());
        }
        return all;
    }

    /// Writes some items.
    ///
    /// @param items   which, in their order; null for all
    /// @param columns of all items
    /// @param lists   of all items
    /// @param rows    what `.npy` holds, and where the columns come from; null where there are none
    /// @throws ConoscopeException `table.format`, `export.rows` if `.npy` has nothing to hold, or
    ///     why the file cannot be written
    public static void write(
            Path file,
            int @Nullable [] items,
            List<Column> columns,
            List<ListColumn> lists,
            @Nullable Embeddings rows)
            throws ConoscopeException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
            writeRows(file, items, rows);
            return;
        }
        var metadata = rows == null ? Map.<String, String>of() : provenance(rows);
        if (items == null) {
            TableFile.write(file, columns, lists, metadata);
            return;
        }
        TableFile.write(
                file,
                columns.stream().map(column -> TableJoin.picked(column, items)).toList(),
                lists.stream().map(list -> picked(list, items)).toList(),
                metadata);
    }

    private static ListColumn picked(ListColumn list, int[] items) {
        return new ListColumn(list.name(), list.whole(), row -> list.row().apply(items[row]));
    }

    private static void writeRows(Path file, int @Nullable [] items, @Nullable Embeddings rows)
            throws ConoscopeException {
        if (rows == null) {
            throw new ConoscopeException("export.rows", null, file);
        }
        if (items == null) {
            NpyFile.write(file, rows.stacked());
            return;
        }
        var chosen = new float[items.length][];
        Arrays.setAll(chosen, i -> NearestRows.row(rows, items[i]));
        NpyFile.write(file, Matrix.ofRows(chosen));
    }
}

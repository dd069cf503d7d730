package io.conoscope.cli;

import io.conoscope.base.AppFolders;
import io.conoscope.base.ConoscopeException;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.service.attribute.ColumnCache;
import io.conoscope.service.attribute.ItemAttributes;
import io.conoscope.service.export.ItemColumns;
import io.conoscope.service.export.ItemExport;
import io.conoscope.service.export.ItemLists;
import io.conoscope.service.open.Opening;
import io.conoscope.table.Column;
import io.conoscope.table.file.ListColumn;
import io.conoscope.table.file.TableFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `conoscope export`: a table of a folder's items.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes a table with a row for each image and text.")
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--embeddings",
            required = true,
            paramLabel = "DIR",
            description = "A folder of embeddings, or one of their npy files.")
    private @Nullable Path embeddings;

    @Option(
            names = "--layout",
            paramLabel = "Y.npy",
            description = "Coordinates, shape (n, 2), images first.")
    private @Nullable Path layout;

    @Option(names = "--rows", description = "Also each item's row, as the column embedding.")
    private boolean rows;

    @Option(
            names = "--neighbors",
            paramLabel = "K",
            description = "Also each item's K nearest items and their distances.")
    private int neighbors;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Compute threads; all cores by default. Does not change the results.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The table: .parquet, .csv, .tsv or .jsonl.")
    private @Nullable Path out;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws ConoscopeException {
        if (threads < 1) {
            throw new IllegalArgumentException("--threads is " + threads + ", expected 1 or more");
        }
        var file = Objects.requireNonNull(out);
        TableFile.Format.of(file);
        var opened = Opening.open(Objects.requireNonNull(embeddings));
        var found = opened.embeddings();
        if (found == null) {
            throw new ConoscopeException("embeddings.none", null, embeddings);
        }
        var columns = new ArrayList<>(ItemColumns.of(opened.corpus()));
        columns.addAll(coordinates(found));
        columns.addAll(measures(opened.corpus(), found));
        ItemExport.write(file, null, columns, lists(found), found);
        console.out()
                .printf(
                        Locale.ROOT,
                        "%s: images %d, texts %d%n",
                        file,
                        found.image().rows(),
                        found.text().rows());
        return ExitStatus.DONE;
    }

    /// What is measured of each item; kept for another time where the window keeps it too.
    private List<Column> measures(Corpus corpus, Embeddings found) throws ConoscopeException {
        var cache = new ColumnCache(AppFolders.ofThisUser().cache().resolve("attributes"));
        try (var items = new ItemAttributes(corpus, found, cache)) {
            return items.measured(console.token(), console.progress());
        }
    }

    private List<Column> coordinates(Embeddings found) throws ConoscopeException {
        if (layout == null) {
            return List.of();
        }
        var matrix = NpyFile.read(layout);
        int items = found.image().rows() + found.text().rows();
        if (matrix.rows() != items || matrix.columns() != 2) {
            throw new ConoscopeException(
                    "export.layout", null, layout, matrix.shape(), "(" + items + ", 2)");
        }
        return ItemExport.coordinates(matrix);
    }

    private List<ListColumn> lists(Embeddings found) {
        var lists = new ArrayList<ListColumn>();
        if (rows) {
            lists.add(ItemLists.embedding(found));
        }
        if (neighbors != 0) {
            lists.addAll(
                    ItemLists.neighbors(
                            found, neighbors, threads, console.token(), console.progress()));
        }
        return lists;
    }
}

package io.conoscope.app;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.service.export.ItemColumns;
import io.conoscope.service.export.ItemExport;
import io.conoscope.table.Column;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.AttributesModel;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Saves items with all that is known of them: those selected, else those that the filter keeps,
/// else all. FX thread only.
///
/// @param attributes what is measured of them
/// @param target     asks where
/// @param listener   hears where they went, or why they did not
/// @param io         writes
record ItemExports(
        Session session,
        AttributesModel attributes,
        FigureExport.Target target,
        FigureExport.Listener listener,
        Background io) {

    /// The usual one first; an `.npy` holds the rows.
    private static final List<String> ENDINGS = List.of("csv", "parquet", "jsonl", "npy");

    /// Which items, and where the layout has them.
    ///
    /// @param points null for all
    private record Asked(
            Corpus corpus,
            @Nullable Embeddings rows,
            int @Nullable [] points,
            float @Nullable [] xy) {

        private List<Column> columns(List<Column> measured) {
            var columns = new ArrayList<>(ItemColumns.of(corpus));
            if (xy != null) {
                columns.addAll(ItemExport.coordinates(Matrix.of(xy.length / 2, 2, xy)));
            }
            columns.addAll(measured);
            return columns;
        }
    }

    /// Asks where, and saves them; does nothing with nothing open.
    void save(Messages words) {
        var asked = asked();
        if (asked == null) {
            return;
        }
        var name = asked.points() == null ? "items.csv" : "selection.csv";
        target.choose(name, ENDINGS).ifPresent(file -> save(asked, whole(file), words));
    }

    /// A name without an ending that is known gets the usual one.
    private static Path whole(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        boolean known =
                name.endsWith(".tsv")
                        || ENDINGS.stream().anyMatch(ending -> name.endsWith('.' + ending));
        return known ? file : file.resolveSibling(file.getFileName() + "." + ENDINGS.getFirst());
    }

    private void save(Asked asked, Path file, Messages words) {
        if (asked.rows() == null || file.toString().endsWith(".npy")) {
            write(asked, file, List.of());
        } else {
            attributes.measured(
                    words.get("items.measuring"),
                    Outcome.of(measured -> write(asked, file, measured), listener::failed));
        }
    }

    private void write(Asked asked, Path file, List<Column> measured) {
        io.run(
                () -> {
                    ItemExport.write(
                            file, asked.points(), asked.columns(measured), List.of(), asked.rows());
                    return file;
                },
                Outcome.of(listener::saved, listener::failed));
    }

    private @Nullable Asked asked() {
        var corpus = session.corpusProperty().get();
        if (corpus == null) {
            return null;
        }
        var layout = session.displayedProperty().get();
        var xy = layout == null ? null : layout.frame().xy();
        boolean fits = xy != null && xy.length == 2 * session.points();
        return new Asked(corpus, session.embeddingsProperty().get(), points(), fits ? xy : null);
    }

    private int @Nullable [] points() {
        var selection = session.selectionProperty().get();
        if (!selection.isEmpty()) {
            return selection.points();
        }
        var filter = session.filterProperty().get();
        return filter.keepsAll() ? null : filter.points(session.points()).toArray();
    }
}

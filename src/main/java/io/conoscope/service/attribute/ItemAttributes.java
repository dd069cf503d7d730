package io.conoscope.service.attribute;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.table.AttributeTable;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.Completion;
import io.conoscope.table.NumberColumn;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The attributes of the items of one corpus with its rows, each computed when it is asked for
/// first. Safe on any thread; one call at a time.
///
/// Where two columns want one name, what is attached or made while looking goes before what is
/// measured, and that before the corpus' own.
public final class ItemAttributes implements AutoCloseable {

    private final Corpus corpus;
    private final @Nullable Embeddings rows;
    private final ColumnCache cache;
    private final CorpusColumns own;
    private final AttributeTable table;

    /// The same columns for completion, which must not wait for a query.
    private final AttributeTable vocabulary;

    private final Set<String> pending = new LinkedHashSet<>();
    private final Map<String, Column> added = new LinkedHashMap<>();

    /// Computes nothing yet.
    ///
    /// @param rows  of the corpus' items; null while there are none
    /// @param cache keeps what is measured
    public ItemAttributes(Corpus corpus, @Nullable Embeddings rows, ColumnCache cache) {
        this.corpus = corpus;
        this.rows = fits(corpus, rows) ? rows : null;
        this.cache = cache;
        this.own = new CorpusColumns(corpus);
        this.table = new AttributeTable(items());
        this.vocabulary = new AttributeTable(items());
        var none = noValues();
        known().forEach(attribute -> expect(attribute, none));
    }

    /// While a corpus is exchanged, the rows may still be another's.
    private static boolean fits(Corpus corpus, @Nullable Embeddings rows) {
        return rows != null
                && rows.image().rows() == corpus.images().size()
                && rows.text().rows() == corpus.texts().size();
    }

    /// How many images and texts there are.
    public int items() {
        return corpus.images().size() + corpus.texts().size();
    }

    /// The attributes of ours that these items have, computed or not.
    public List<ItemAttribute> known() {
        var known = new ArrayList<>(own.there());
        if (rows != null) {
            for (var group : ItemAttribute.Group.values()) {
                if (group != ItemAttribute.Group.CORPUS) {
                    known.addAll(ItemAttribute.in(group));
                }
            }
        }
        return known;
    }

    /// A column without values stands for what is not computed, so that completion and the nearest
    /// name know of it.
    private void expect(ItemAttribute attribute, double[] none) {
        var name = attribute.key();
        switch (attribute) {
            case MODALITY, SPLIT, SOURCE -> putEverywhere(own.column(attribute));
            case ID, FILE, TEXT -> {
                pending.add(name);
                var codes = new int[none.length];
                Arrays.fill(codes, -1);
                putEverywhere(new CategoryColumn(name, codes, List.of()));
            }
            default -> {
                pending.add(name);
                putEverywhere(new NumberColumn(name, none, false));
            }
        }
    }

    private void putEverywhere(Column column) {
        table.put(column);
        vocabulary.put(column);
    }

    /// The values of every attribute that is measured of the rows, then of what was added: what a
    /// table of the items holds beside the corpus' own columns.
    ///
    /// @param progress as of [#column]
    /// @throws java.util.concurrent.CancellationException if cancelled
    public List<Column> measured(CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var columns = new ArrayList<Column>();
        for (var attribute : known()) {
            if (attribute.group() != ItemAttribute.Group.CORPUS) {
                columns.add(column(attribute.key(), token, progress));
            }
        }
        for (var column : added()) {
            columns.removeIf(own -> own.name().equalsIgnoreCase(column.name()));
            columns.add(column);
        }
        return columns;
    }

    /// What was added beside them, in order.
    public synchronized List<Column> added() {
        return List.copyOf(added.values());
    }

    /// Adds a column, or replaces one of the same name.
    ///
    /// @throws IllegalArgumentException if it has not one value an item
    public synchronized void add(Column column) {
        putEverywhere(column);
        pending.remove(column.name().toLowerCase(Locale.ROOT));
        added.put(column.name().toLowerCase(Locale.ROOT), column);
    }

    /// Removes an added column; one of ours that it stood before comes back.
    public synchronized void remove(String name) {
        added.remove(name.toLowerCase(Locale.ROOT));
        table.remove(name);
        vocabulary.remove(name);
        for (var attribute : known()) {
            if (attribute.key().equalsIgnoreCase(name)) {
                expect(attribute, noValues());
            }
        }
    }

    private double[] noValues() {
        var none = new double[items()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /// A column's values; computed, with those of its group, where they are not at hand.
    ///
    /// @param progress by stage: `attribute.search`, `attribute.neighbors`
    /// @throws ConoscopeException `table.missing` if there is none of that name
    /// @throws java.util.concurrent.CancellationException if cancelled
    public synchronized Column column(
            String name, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        if (pending.contains(name)) {
            compute(ItemAttribute.of(name).orElseThrow(), token, progress);
        }
        return table.values(name);
    }

    /// The items for which an expression is true, in order; what it names is computed first.
    ///
    /// @throws io.conoscope.table.ExpressionException what is wrong with it, and where
    /// @throws ConoscopeException `table.engine` if DuckDB cannot be started
    /// @throws java.util.concurrent.CancellationException if cancelled
    public synchronized int[] where(
            String expression, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        for (var name : List.copyOf(pending)) {
            if (names(expression, name)) {
                column(name, token, progress);
            }
        }
        return table.where(expression, token);
    }

    /// Whether an expression may mean an attribute; one that only quotes its name costs time and
    /// nothing else.
    private static boolean names(String expression, String name) {
        return Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .matcher(expression)
                .find();
    }

    /// What could stand at a place of an expression; does not wait for what is being computed.
    ///
    /// @param caret in [0, length of the text]
    public Completion complete(String text, int caret) {
        return vocabulary.complete(text, caret);
    }

    private void compute(
            ItemAttribute attribute, CancellationToken token, Consumer<? super Progress> progress) {
        if (attribute.group() == ItemAttribute.Group.CORPUS) {
            put(own.column(attribute));
            return;
        }
        var now = Optional.ofNullable(rows).orElseThrow();
        var kept = cache.read(now.key(), attribute.group(), items());
        var columns = kept.isPresent() ? kept.get() : measured(now, attribute, token, progress);
        columns.forEach(this::put);
    }

    private List<NumberColumn> measured(
            Embeddings now,
            ItemAttribute attribute,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        int threads = Runtime.getRuntime().availableProcessors();
        var columns = MeasuredColumns.of(attribute.group(), now, threads, token, progress);
        cache.write(now.key(), attribute.group(), columns);
        return columns;
    }

    private void put(Column column) {
        if (pending.remove(column.name())) {
            putEverywhere(column);
        }
    }

    @Override
    public void close() {
        table.close();
    }
}

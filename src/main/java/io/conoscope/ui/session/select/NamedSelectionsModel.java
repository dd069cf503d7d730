package io.conoscope.ui.session.select;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.TextItem;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.table.CategoryColumn;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.status.Notices;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// The selections that were given names, and recent expressions, kept with the corpus. FX thread
/// only.
///
/// Each is an attribute of two words too, so that expressions and colours know it.
public final class NamedSelectionsModel {

    private static final int MOST_QUERIES = 20;
    private static final List<String> IN_OR_OUT = List.of("out", "in");

    private final Workbench bench;
    private final SelectionModel selection;
    private final AttributesModel attributes;
    private final SelectionFile file;
    private final FindModel.Context context;
    private final Background io;
    private final ObservableList<NamedSelection> named = FXCollections.observableArrayList();
    private final ObservableList<String> queries = FXCollections.observableArrayList();

    /// Those that the present rows have as attributes, by name.
    private final Set<String> listed = new HashSet<>();

    private final RequestNumbers sources = new RequestNumbers();
    private final RequestNumbers corpora = new RequestNumbers();

    /// The number of the corpus on screen.
    private long shown;

    /// Whose selections these are; null where nothing is open, or its file cannot be read and is
    /// left alone.
    private @Nullable Corpus kept;

    /// Whose they are and where they act.
    ///
    /// @param selection  changes what is selected
    /// @param attributes gets one for each
    public record Parts(Workbench bench, SelectionModel selection, AttributesModel attributes) {}

    /// @param io reads and writes the file, one after the other
    public NamedSelectionsModel(
            Parts parts, SelectionFile file, FindModel.Context context, Background io) {
        this.bench = parts.bench();
        this.selection = parts.selection();
        this.attributes = parts.attributes();
        this.file = file;
        this.context = context;
        this.io = io;
        bench.sourceProperty().subscribe(this::load);
        bench.session().corpusProperty().subscribe(this::corpusChanged);
        bench.session().embeddingsProperty().subscribe(listed::clear);
        attributes.attributesProperty().subscribe(this::list);
    }

    /// In order of making.
    public ObservableList<NamedSelection> named() {
        return FXCollections.unmodifiableObservableList(named);
    }

    /// Recent expressions, the last one first.
    public ObservableList<String> queries() {
        return FXCollections.unmodifiableObservableList(queries);
    }

    private void corpusChanged() {
        shown = corpora.next();
        listed.clear();
    }

    private void load(@Nullable OpenedSource source) {
        named.clear();
        queries.clear();
        listed.clear();
        kept = null;
        long asked = sources.next();
        if (source == null) {
            return;
        }
        var whole = source.corpus();
        io.run(
                () -> file.load(whole),
                Outcome.onlyIf(
                        () -> sources.isCurrent(asked),
                        Outcome.of(
                                found -> {
                                    kept = whole;
                                    named.setAll(found.named());
                                    queries.setAll(found.queries());
                                    list();
                                },
                                this::failed)));
    }

    private void failed(Throwable failure) {
        context.notices().fail(Notices.Location.SCATTER, failure, null);
    }

    private void save() {
        var whole = kept;
        if (whole == null) {
            return;
        }
        var now = new KeptSelections(named, queries);
        io.run(
                () -> {
                    file.save(whole, now);
                    return now;
                },
                Outcome.of(saved -> {}, this::failed));
    }

    /// Gives the present selection a name; one that has it is replaced.
    public void name(String name) {
        var corpus = bench.session().corpusProperty().get();
        var points = bench.session().selectionProperty().get().points();
        if (corpus == null || points.length == 0 || name.isBlank()) {
            return;
        }
        int images = corpus.images().size();
        var made =
                new NamedSelection(
                        name.strip(),
                        IntStream.of(points)
                                .filter(point -> point < images)
                                .mapToObj(point -> corpus.images().get(point).id())
                                .toList(),
                        IntStream.of(points)
                                .filter(point -> point >= images)
                                .mapToObj(point -> corpus.texts().get(point - images).id())
                                .toList());
        named.removeIf(other -> other.name().equals(made.name()));
        named.add(made);
        listed.remove(made.name());
        selection.choose(points, made.name());
        save();
        list();
    }

    /// Selects its items, adds them or takes them out; says how many are not on screen.
    public void choose(NamedSelection wanted, SelectionOperation operation) {
        var corpus = bench.session().corpusProperty().get();
        if (corpus == null) {
            return;
        }
        long asked = shown;
        io.run(
                () -> points(corpus, wanted),
                Outcome.onlyIf(
                        () -> corpora.isCurrent(asked),
                        Outcome.of(found -> chosen(wanted, operation, found), this::failed)));
    }

    private void chosen(NamedSelection wanted, SelectionOperation operation, int... found) {
        if (operation == SelectionOperation.REPLACE) {
            selection.choose(found, wanted.name());
        } else {
            selection.choose(found, operation);
        }
        int lost = wanted.size() - found.length;
        if (lost > 0) {
            var said =
                    context.words()
                            .get(
                                    "named.lost",
                                    NumberText.count(lost),
                                    NumberText.count(wanted.size()),
                                    wanted.name());
            context.notices().doneProperty().set(said);
        }
    }

    /// The points of its items, as far as they are there. O(n).
    private static int[] points(Corpus corpus, NamedSelection wanted) {
        var images = new HashSet<>(wanted.images());
        var texts = new HashSet<>(wanted.texts());
        var ofImages = corpus.images().stream().map(ImageItem::id).toList();
        var ofTexts = corpus.texts().stream().map(TextItem::id).toList();
        return IntStream.concat(
                        IntStream.range(0, ofImages.size())
                                .filter(i -> images.contains(ofImages.get(i))),
                        IntStream.range(0, ofTexts.size())
                                .filter(i -> texts.contains(ofTexts.get(i)))
                                .map(i -> ofImages.size() + i))
                .toArray();
    }

    /// Calls one otherwise; one that has the new name is replaced.
    public void rename(NamedSelection old, String to) {
        int place = named.indexOf(old);
        if (place < 0 || to.isBlank() || to.strip().equals(old.name())) {
            return;
        }
        named.set(place, old.renamed(to.strip()));
        named.removeIf(
                other -> other.name().equals(to.strip()) && !other.equals(old.renamed(to.strip())));
        save();
        list();
    }

    /// Forgets one; its items stay as they are.
    public void delete(NamedSelection old) {
        if (named.remove(old)) {
            save();
        }
    }

    /// An expression was asked; the next time it is offered first.
    public void asked(String expression) {
        if (!expression.isBlank()) {
            var now = new ArrayList<>(queries);
            now.remove(expression);
            now.addFirst(expression);
            queries.setAll(now.subList(0, Math.min(now.size(), MOST_QUERIES)));
            save();
        }
    }

    /// Makes attributes of those that have none yet.
    private void list() {
        var corpus = bench.session().corpusProperty().get();
        if (corpus == null || attributes.attributesProperty().get().isEmpty()) {
            return;
        }
        long asked = shown;
        for (var each : named) {
            if (listed.add(each.name())) {
                io.run(
                        () -> column(corpus, each),
                        Outcome.onlyIf(
                                () -> corpora.isCurrent(asked),
                                Outcome.of(this::add, this::failed)));
            }
        }
    }

    private void add(CategoryColumn column) {
        attributes.add(
                new Attribute(column.name(), Attribute.Kind.CATEGORY, Attribute.Origin.SESSION),
                column);
    }

    private static CategoryColumn column(Corpus corpus, NamedSelection each) {
        var codes = new int[corpus.images().size() + corpus.texts().size()];
        for (int point : points(corpus, each)) {
            codes[point] = 1;
        }
        return new CategoryColumn(attributeName(each.name()), codes, IN_OR_OUT);
    }

    /// What the attribute of a name is called in expressions: `in_hard_cases` for “Hard cases”.
    static String attributeName(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
        return "in_" + plain.replaceAll("^_+|_+$", "");
    }
}

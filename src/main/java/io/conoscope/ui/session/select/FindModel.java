package io.conoscope.ui.session.select;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.service.find.Duplicates;
import io.conoscope.service.find.NeighborRows;
import io.conoscope.service.find.WorstPairs;
import io.conoscope.service.search.SearchScope;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Commands that find items worth a look; what they find is selected under a name. FX thread only.
///
/// Those that begin at an item begin at the selected ones, or at the one under the cursor where
/// none is selected.
public final class FindModel {

    /// So many neighbours of an item.
    static final int NEIGHBORS = 10;

    /// So many worst pairs.
    static final int WORST = 100;

    /// Of no more items are neighbours looked for at once.
    static final int MOST_ITEMS = 500;

    private final Session session;
    private final SelectionModel selection;
    private final AttributesModel attributes;
    private final Context context;
    private final Background lane;
    private Consumer<int[]> reveal = points -> {};

    /// Where long work and what is not found show.
    public record Context(JobQueue jobs, Notices notices, Messages words) {}

    /// Looks through rows.
    private interface Search {
        int[] find(CancellationToken token) throws Exception;
    }

    /// @param lane where rows are looked through, one command at a time
    public FindModel(
            Session session,
            SelectionModel selection,
            AttributesModel attributes,
            Context context,
            Background lane) {
        this.session = session;
        this.selection = selection;
        this.attributes = attributes;
        this.context = context;
        this.lane = lane;
    }

    /// Shows points that are found where they lie, from now on.
    public void attachReveal(Consumer<int[]> revealing) {
        reveal = revealing;
    }

    /// The items that a command begins at; empty for none.
    private int[] subjects() {
        var chosen = session.selectionProperty().get();
        int hovered = session.hoveredProperty().get();
        return !chosen.isEmpty() || hovered < 0 ? chosen.points() : new int[] {hovered};
    }

    /// Selects what is paired with the items, in their place, and shows it.
    public void goToPair() {
        var corpus = session.corpusProperty().get();
        var from = subjects();
        if (corpus == null || from.length == 0) {
            ask();
            return;
        }
        var partners = partners(corpus, from);
        if (partners.length == 0) {
            nothing("find.pair");
            return;
        }
        selection.together(
                () -> {
                    selection.choose(partners, words("find.pair", partners.length));
                    reveal.accept(session.selectionProperty().get().points());
                });
    }

    private static int[] partners(Corpus corpus, int... points) {
        int images = corpus.images().size();
        var pairs = corpus.pairs();
        return IntStream.range(0, pairs.size())
                .flatMap(
                        p -> {
                            int image = pairs.image()[p];
                            int text = images + pairs.text()[p];
                            boolean ofImage = Arrays.binarySearch(points, image) >= 0;
                            boolean ofText = Arrays.binarySearch(points, text) >= 0;
                            return IntStream.concat(
                                    ofImage ? IntStream.of(text) : IntStream.empty(),
                                    ofText ? IntStream.of(image) : IntStream.empty());
                        })
                .distinct()
                .toArray();
    }

    /// Selects the nearest items of a modality, by cosine of their rows.
    public void nearest(SearchScope scope) {
        var key =
                switch (scope) {
                    case IMAGES -> "find.images";
                    case TEXTS -> "find.texts";
                    case BOTH -> "find.neighbors";
                };
        var rows = session.embeddingsProperty().get();
        var from = subjects();
        if (rows == null || from.length == 0) {
            ask();
        } else if (from.length > MOST_ITEMS) {
            tell(context.words().get("find.tooMany", NumberText.count(MOST_ITEMS)));
        } else {
            search(key, rows, token -> NeighborRows.of(rows, from, scope, NEIGHBORS, token));
        }
    }

    /// Selects the pairs with the lowest cosines.
    public void worstPairs() {
        var rows = session.embeddingsProperty().get();
        if (rows != null) {
            search("find.worst", rows, token -> WorstPairs.of(rows, WORST));
        }
    }

    /// Selects what is there more than once.
    public void duplicates() {
        var rows = session.embeddingsProperty().get();
        var corpus = session.corpusProperty().get();
        if (rows == null || corpus == null) {
            return;
        }
        var job = context.jobs().job(context.words().get("find.duplicates.job"));
        context.jobs()
                .submit(
                        lane,
                        job,
                        (token, progress) -> Duplicates.of(rows, corpus.texts(), token, progress),
                        shown("find.duplicates", rows));
    }

    private void search(String key, Embeddings rows, Search search) {
        lane.run(() -> search.find(new CancellationToken()), shown(key, rows));
    }

    /// What is found of other rows than those on screen by then is of no use.
    private Outcome<int[]> shown(String key, Embeddings rows) {
        return Outcome.onlyIf(
                () -> Objects.equals(rows, session.embeddingsProperty().get()),
                Outcome.of(found -> choose(key, found), this::failed));
    }

    private void failed(Throwable failure) {
        context.notices().fail(Notices.Location.SCATTER, failure, null);
    }

    private void choose(String key, int... found) {
        var filter = session.filterProperty().get();
        var seen = IntStream.of(found).filter(filter::keeps).distinct().toArray();
        if (seen.length == 0) {
            nothing(key);
        } else {
            selection.choose(seen, words(key, seen.length));
        }
    }

    private String words(String key, int count) {
        return context.words().get(key, NumberText.count(count));
    }

    /// Selects the captions for which another photo comes before their own.
    public void wrongMatches() {
        attributes.column(
                "match_rank",
                context.words().get("find.wrong.job"),
                Outcome.of(column -> choose("find.wrong", wrong(column)), this::failed));
    }

    private int[] wrong(Column column) {
        var corpus = session.corpusProperty().get();
        int images = corpus == null ? 0 : corpus.images().size();
        return column instanceof NumberColumn ranks
                ? IntStream.range(images, column.rows())
                        .filter(point -> ranks.values()[point] > 1)
                        .toArray()
                : new int[0];
    }

    /// Selects the clusters that the items belong to; where nothing has found clusters yet, says
    /// so.
    public void clusters() {
        boolean known =
                attributes.attributesProperty().get().stream()
                        .anyMatch(attribute -> attribute.name().equals("cluster"));
        var from = subjects();
        if (!known) {
            tell(context.words().get("find.noClusters"));
        } else if (from.length == 0) {
            ask();
        } else {
            attributes.column(
                    "cluster",
                    context.words().get("find.cluster.job"),
                    Outcome.of(column -> choose("find.cluster", like(column, from)), this::failed));
        }
    }

    private static int[] like(Column column, int... points) {
        var wanted =
                IntStream.of(points)
                        .filter(point -> !column.isMissing(point))
                        .mapToObj(column::text)
                        .collect(Collectors.toSet());
        return IntStream.range(0, column.rows())
                .filter(point -> wanted.contains(column.text(point)))
                .toArray();
    }

    private void ask() {
        tell(context.words().get("find.nothingSelected"));
    }

    private void nothing(String key) {
        tell(context.words().get("find.nothing", words(key, 0)));
    }

    private void tell(String said) {
        context.notices().doneProperty().set(said);
    }
}

package io.conoscope.ui.lab.anatomy;

import io.conoscope.corpus.ImageItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.anatomy.CoordinateValues;
import io.conoscope.gap.anatomy.GapAnatomy;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.lab.LabContext;
import io.conoscope.ui.lab.LabTabKind;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionModel;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The gap of what is open, taken apart. FX thread only.
public final class AnatomyModel {

    private static final Logger LOG = LoggerFactory.getLogger(AnatomyModel.class);
    private static final long SEED = 1;

    /// So many pairs are listed: those with the largest own parts.
    static final int LISTED = 100;

    private final Session session;
    private final SelectionModel selection;
    private final JobQueue jobs;
    private final Background lane;
    private final AnatomyText text;
    private final Runnable explore;
    private final RequestNumbers requests = new RequestNumbers();
    private final RequestNumbers coordinates = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable CoordinateValues> values =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
    private final IntegerProperty place = new SimpleIntegerProperty(0);
    private final String title;
    private boolean active;
    private @Nullable Embeddings asked;
    private @Nullable Job job;

    /// What is on screen.
    ///
    /// @param listed the pairs with the largest own parts, the largest first
    public record Shown(Embeddings rows, GapAnatomy anatomy, int[] listed) {}

    /// What it works with.
    ///
    /// @param lane    where it computes
    /// @param explore shows the Explore workspace
    record Parts(
            Session session,
            SelectionModel selection,
            JobQueue jobs,
            Background lane,
            Runnable explore) {}

    public AnatomyModel(LabContext context) {
        this(
                new Parts(
                        context.bench().session(),
                        context.selecting().selection(),
                        context.bench().jobs(),
                        context.work().background().apply(LabTabKind.ANATOMY),
                        context.files().explore()),
                context.words());
    }

    AnatomyModel(Parts parts, Messages words) {
        this.session = parts.session();
        this.selection = parts.selection();
        this.jobs = parts.jobs();
        this.lane = parts.lane();
        this.explore = parts.explore();
        this.text = new AnatomyText(words);
        this.title = words.get("lab.anatomy.job");
        session.embeddingsProperty().subscribe(this::look);
        place.subscribe(this::lookAtCoordinate);
    }

    /// Null while there is nothing to show.
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Why nothing shows; empty while something does.
    public ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// Which coordinate is looked at: its place among those by share, from 0.
    public IntegerProperty placeProperty() {
        return place;
    }

    /// How its values are distributed; null until they are counted.
    public ReadOnlyObjectProperty<@Nullable CoordinateValues> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    AnatomyText text() {
        return text;
    }

    /// Whether anybody looks: nothing is computed for nobody.
    public void setActive(boolean looking) {
        active = looking;
        look();
    }

    private void look() {
        var rows = session.embeddingsProperty().get();
        if (!active || (rows != null && rows.equals(asked))) {
            return;
        }
        cancel();
        asked = rows;
        shown.set(null);
        values.set(null);
        emptiness.set(text.emptiness(rows));
        if (rows == null || rows.image().rows() == 0 || rows.text().rows() == 0) {
            return;
        }
        long number = requests.next();
        var taking = jobs.job(title);
        job = taking;
        jobs.submit(
                lane,
                taking,
                (token, progress) -> {
                    var anatomy = GapAnatomy.of(rows, SEED, token);
                    var listed = anatomy.pairs().byOwnPart();
                    return new Shown(
                            rows, anatomy, Arrays.copyOf(listed, Math.min(LISTED, listed.length)));
                },
                Outcome.onlyIf(
                        () -> requests.isCurrent(number),
                        Outcome.<Shown>of(this::took, this::failed, this::cancelled)));
    }

    private void took(Shown found) {
        job = null;
        emptiness.set("");
        place.set(0);
        shown.set(found);
        lookAtCoordinate();
    }

    private void failed(Throwable failure) {
        LOG.error("taking the gap apart", failure);
        job = null;
        emptiness.set(text.failure(failure));
    }

    private void cancelled() {
        job = null;
        asked = null;
        emptiness.set(text.cancelled());
    }

    private void cancel() {
        requests.next();
        if (job != null) {
            jobs.cancel(job);
            job = null;
        }
    }

    private void lookAtCoordinate() {
        var now = shown.get();
        if (now == null) {
            return;
        }
        int coordinate = now.anatomy().coordinates().order()[place.get()];
        lane.runLatest(
                coordinates,
                () -> CoordinateValues.of(now.rows(), coordinate),
                Outcome.<CoordinateValues>of(values::set, this::failed));
    }

    /// Looks at the coordinate that many places on, within those there are.
    void step(int places) {
        var now = shown.get();
        if (now != null) {
            int last = Math.min(CoordinatePlot.MOST, now.anatomy().gap().length) - 1;
            place.set(Math.clamp((long) place.get() + places, 0, last));
        }
    }

    /// Selects both rows of pairs, given by their places in the list.
    void select(int... places) {
        var now = shown.get();
        if (now != null) {
            var listed = now.listed();
            selection.choose(
                    points(now, IntStream.of(places).map(place -> listed[place]).toArray()),
                    text.selected(places.length));
        }
    }

    /// Selects both rows of a pair, listed or not.
    void selectPair(int pair) {
        var now = shown.get();
        if (now != null) {
            selection.choose(points(now, pair), text.selected(1));
        }
    }

    /// Selects every pair of the list and shows where they lie.
    void selectListed() {
        var now = shown.get();
        if (now != null) {
            select(IntStream.range(0, now.listed().length).toArray());
            explore.run();
        }
    }

    private static int[] points(Shown now, int... pairs) {
        var rows = now.rows();
        return IntStream.of(pairs)
                .flatMap(
                        p ->
                                IntStream.of(
                                        rows.pairs().image()[p],
                                        rows.image().rows() + rows.pairs().text()[p]))
                .distinct()
                .toArray();
    }

    /// The image of a listed pair; null where the corpus knows rows only.
    @Nullable ImageItem image(int listed) {
        var corpus = session.corpusProperty().get();
        var now = shown.get();
        if (corpus == null || now == null) {
            return null;
        }
        return corpus.images().get(now.rows().pairs().image()[now.listed()[listed]]);
    }

    /// What a listed pair is, in one line: its caption, or its rows where there is none.
    String caption(int listed) {
        var corpus = session.corpusProperty().get();
        var now = shown.get();
        if (corpus == null || now == null) {
            return "";
        }
        var item = corpus.texts().get(now.rows().pairs().text()[now.listed()[listed]]);
        return item.text() == null ? item.id() : item.text();
    }

    /// Its numbers, in one line.
    String numbers(int listed) {
        var now = shown.get();
        if (now == null) {
            return "";
        }
        int pair = now.listed()[listed];
        var parts = now.anatomy().pairs();
        return text.pair(
                NumberText.fixed(parts.own()[pair], 3),
                NumberText.fixed(parts.common()[pair], 3),
                parts.share(pair));
    }
}

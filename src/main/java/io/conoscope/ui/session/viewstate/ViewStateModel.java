package io.conoscope.ui.session.viewstate;

import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;

/// Captures what is on screen, and brings it back. FX thread only.
///
/// Bringing back takes as long as opening, embedding and projecting do. What waits for them (the
/// selection for its rows, cameras for their layout) counts as shown meanwhile, and is dropped when
/// the user opens something else.
public final class ViewStateModel {

    private final Workbench bench;
    private final RestoredRuns runs;
    private final ViewParts parts;
    private final Messages words;
    private @Nullable ViewState awaited;
    private @Nullable SelectedPoints awaitedSelection;
    private @Nullable ScatterView awaitedScatter;
    private @Nullable LookView awaitedLook;

    /// What the awaited cameras look at.
    private ProjectionChoice awaitedChoice = ProjectionChoice.DEFAULT;

    /// Whether the user has searched since a state was applied.
    private boolean filtered;

    /// A banner for when what is being opened is there: opening takes banners away.
    private @Nullable Notice lost;

    /// @param parts what panels keep
    /// @param io    looks whether files are still there
    public ViewStateModel(
            Workbench bench, RunsModel runs, ViewParts parts, Background io, Messages words) {
        this.bench = bench;
        this.runs = new RestoredRuns(runs, parts.tags(), bench.notices(), io, words);
        this.parts = parts;
        this.words = words;
        bench.sourceProperty().subscribe(this::sourceCame);
        bench.openingProperty().subscribe(this::openingChanged);
        bench.splitProperty().subscribe((before, now) -> splitChanged());
        bench.session().embeddingsProperty().subscribe(this::rowsCame);
        bench.session().selectionProperty().subscribe((before, now) -> selected(now));
        bench.session().captionFilterProperty().subscribe((before, now) -> filtered = true);
        bench.session().displayedProperty().subscribe(this::layoutCame);
    }

    /// Everything on screen now; microseconds.
    public ViewState capture() {
        return new ViewState(
                opened(),
                bench.embedding().modelProperty().get().spec(),
                bench.projection().choiceProperty().get(),
                scatter(),
                parts.shown().get(),
                awaitedSelection != null ? awaitedSelection : selection(),
                filter(),
                awaitedLook != null ? awaitedLook : look(),
                runs.capture(),
                parts.frame().get());
    }

    private ScatterView scatter() {
        var now = parts.scatter().get();
        return awaitedScatter != null && now.left() == null ? awaitedScatter : now;
    }

    private String filter() {
        return awaited != null && !filtered
                ? awaited.filter()
                : bench.session().captionFilterProperty().get();
    }

    private @Nullable OpenedSubject opened() {
        var source = bench.sourceProperty().get();
        if (awaited != null) {
            return awaited.opened();
        }
        return source == null
                ? null
                : new OpenedSubject(
                        source.path().toAbsolutePath().normalize(), bench.splitProperty().get());
    }

    private @Nullable SelectedPoints selection() {
        var rows = bench.session().embeddingsProperty().get();
        var chosen = bench.session().selectionProperty().get();
        if (rows == null
                || chosen.isEmpty()
                || chosen.points()[chosen.points().length - 1] >= points(rows)) {
            return null;
        }
        return new SelectedPoints(points(rows), chosen);
    }

    private LookView look() {
        var session = bench.session();
        var filter = session.filterProperty().get();
        int points = session.points();
        var kept = filter.keepsAll() ? new int[0] : filter.points(points).toArray();
        boolean fits = kept.length == 0 || kept[kept.length - 1] < points;
        return new LookView(
                filter.keepsAll() || !fits
                        ? null
                        : new FilterView(
                                new SelectedPoints(points, Selection.of(kept)), filter.because()),
                parts.query().get(),
                parts.coloring().get(),
                session.styleProperty().get());
    }

    private static int points(Embeddings rows) {
        return rows.image().rows() + rows.text().rows();
    }

    /// Whether what was applied has come to something: its first layout shows, or none is on its
    /// way.
    public boolean isSettled() {
        boolean layoutComes =
                bench.embedding().runningProperty().get()
                        || bench.projection().run().cancellable().get();
        return awaited == null
                && (bench.session().displayedProperty().get() != null || !layoutComes);
    }

    /// Shows what a state says, as far as it is still there; a banner says what is not.
    public void apply(ViewState state) {
        parts.frame().set(state.frame());
        parts.shown().set(state.shown());
        if (state.opened() != null) {
            awaited = state;
            filtered = false;
            awaitedSelection = state.selection();
            awaitedScatter = state.scatter();
            awaitedLook = state.look();
            parts.scatter().set(ScatterView.WHOLE);
        }
        if (state.projection() != null) {
            bench.projection().choiceProperty().set(state.projection());
        }
        awaitedChoice = bench.projection().choiceProperty().get();
        if (state.model() != null) {
            choose(state.model());
        }
        if (state.opened() != null) {
            bench.open(state.opened().path(), state.opened().split());
        }
        runs.apply(state.runs());
    }

    /// The model is looked at before the corpus is read on the same lane, so that another one is
    /// chosen in time where its files are gone.
    private void choose(ModelSpec spec) {
        var embedding = bench.embedding();
        var usual = embedding.modelProperty().get();
        var wanted = new ModelChoice(spec);
        if (wanted.equals(usual)) {
            return;
        }
        boolean known = embedding.models().contains(wanted);
        embedding.choose(wanted);
        embedding.describe(
                spec,
                Outcome.of(
                        found -> {},
                        failure -> {
                            if (embedding.modelProperty().get().equals(wanted)) {
                                embedding.modelProperty().set(usual);
                                embedding.models().removeIf(m -> !known && m.equals(wanted));
                                tell(wanted, usual, failure);
                            }
                        }));
    }

    private void tell(ModelChoice wanted, ModelChoice usual, Throwable failure) {
        var said = words.get("restore.model", wanted.label(), usual.label());
        lost = new Notice(Notice.Kind.FAILURE, said, failure.getMessage(), null);
        if (awaited == null) {
            tellWhatWasLost();
        }
    }

    private void tellWhatWasLost() {
        if (lost != null) {
            bench.notices().show(Notices.Location.WINDOW, lost);
            lost = null;
        }
    }

    private void sourceCame(@Nullable OpenedSource source) {
        if (source == null) {
            return;
        }
        var wanted = awaited;
        if (wanted != null
                && wanted.opened() != null
                && wanted.opened().path().equals(source.path())) {
            awaited = null;
            tellWhatWasLost();
            if (!filtered) {
                bench.session().captionFilterProperty().set(wanted.filter());
            }
        } else {
            forget();
        }
    }

    /// What cannot be opened is not awaited any more.
    private void openingChanged(boolean opening) {
        if (!opening && awaited != null) {
            forget();
        }
    }

    private void forget() {
        lost = null;
        awaited = null;
        awaitedSelection = null;
        awaitedScatter = null;
        awaitedLook = null;
    }

    /// Another split has other points.
    private void splitChanged() {
        if (awaited == null) {
            forget();
        }
    }

    /// What the user chooses meanwhile stays chosen.
    private void selected(Selection now) {
        if (!now.isEmpty() && awaited == null) {
            awaitedSelection = null;
        }
    }

    private void rowsCame(@Nullable Embeddings rows) {
        lookAgain(rows);
        var wanted = awaitedSelection;
        if (rows == null || wanted == null || awaited != null) {
            return;
        }
        awaitedSelection = null;
        if (wanted.of() == points(rows)) {
            bench.session().selectionProperty().set(wanted.chosen());
        }
    }

    /// What the user has filtered meanwhile stays filtered.
    private void lookAgain(@Nullable Embeddings rows) {
        var wanted = awaitedLook;
        if (rows == null || wanted == null || awaited != null) {
            return;
        }
        awaitedLook = null;
        var session = bench.session();
        var filter = wanted.filter();
        if (filter != null
                && filter.kept().of() == points(rows)
                && session.filterProperty().get().keepsAll()) {
            session.filterProperty()
                    .set(PointFilter.of(filter.kept().chosen().points(), filter.because()));
        }
        session.styleProperty().set(wanted.style());
        parts.query().set(wanted.query());
        parts.coloring().set(wanted.coloring());
    }

    private void layoutCame(@Nullable DisplayedLayout layout) {
        var wanted = awaitedScatter;
        if (layout != null && isFinal(layout) && wanted != null && awaited == null) {
            awaitedScatter = null;
            // Whoever has moved the camera meanwhile wants it where it is, and where it stood for
            // one layout means nothing for another.
            if (parts.scatter().get().left() == null) {
                boolean same = layout.choice().sameLayoutAs(awaitedChoice);
                var left = same ? wanted.left() : null;
                parts.scatter().set(new ScatterView(left, wanted.right(), wanted.other()));
            }
        }
    }

    /// Whether it is the end of the chosen projection, not of the view that comes before it.
    private boolean isFinal(DisplayedLayout layout) {
        return layout.result() != null
                && layout.choice().sameLayoutAs(bench.projection().choiceProperty().get());
    }
}

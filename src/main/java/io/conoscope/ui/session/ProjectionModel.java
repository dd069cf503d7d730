package io.conoscope.ui.session;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.projection.KnownNeighbors;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.recording.FinishedLayouts;
import io.conoscope.ui.session.recording.RecordedRun;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

/// Decides what the session's own [LayoutRun] lays out: the chosen projection over the session's
/// embeddings. FX thread only.
///
/// New embeddings show the gap view at once, since it takes no time, and then the chosen method.
public final class ProjectionModel {

    private static final String FIRST_VIEW = ProjectionChoice.DEFAULT.method();

    private final Session session;
    private final ViewModelContext context;
    private final Background lane;
    private final LayoutRun run;
    private final FinishedLayouts finished = new FinishedLayouts();
    private final NeighborsCache neighbors = new NeighborsCache();
    private final ObjectProperty<ProjectionChoice> choice =
            new SimpleObjectProperty<>(ProjectionChoice.DEFAULT);
    private final BooleanProperty continues = new SimpleBooleanProperty(true);
    private final BooleanProperty continuesAcross = new SimpleBooleanProperty(false);

    ProjectionModel(Session session, ViewModelContext context, Background lane) {
        this.session = session;
        this.context = context;
        this.lane = lane;
        this.run = new LayoutRun(context, session.displayedProperty(), this::restart);
        session.embeddingsProperty().subscribe(this::embeddingsChanged);
        choice.subscribe(this::choiceChanged);
    }

    /// What the user wants to see; setting another one starts it, or retunes the run under way
    /// where that is enough.
    public ObjectProperty<ProjectionChoice> choiceProperty() {
        return choice;
    }

    /// Whether other settings of the method on screen start from the layout on screen, so that
    /// points move from where they are; true at first.
    public BooleanProperty continuesProperty() {
        return continues;
    }

    /// Whether other rows of the same items do so too; false at first.
    public BooleanProperty continuesAcrossProperty() {
        return continuesAcross;
    }

    /// What runs, and what it shows.
    public LayoutRun run() {
        return run;
    }

    /// Layouts that were finished and are still at hand, of these rows or others.
    public FinishedLayouts finished() {
        return finished;
    }

    /// The neighbours known among rows; where they are not the session's, nothing yet.
    public KnownNeighbors known(Embeddings rows) {
        return rows.equals(session.embeddingsProperty().get())
                ? neighbors.of(rows.key())
                : new KnownNeighbors();
    }

    /// Chooses the first view for what is opened next; settings stay as they are.
    void beginAfresh() {
        choice.set(choice.get().withMethod(FIRST_VIEW));
    }

    /// Starts the chosen method from its beginning.
    private void restart() {
        start(choice.get(), null);
    }

    /// A layout of as many points stays until there is another, so that points glide and the camera
    /// keeps its context.
    private void embeddingsChanged(@Nullable Embeddings rows) {
        run.stop();
        var shown = session.displayedProperty().get();
        if (rows == null
                || (shown != null && shown.frame().points() != DisplayedLayout.points(rows))) {
            run.clear();
        }
        if (rows != null && !showFinished(rows, choice.get())) {
            startOn(rows);
        }
    }

    private void startOn(Embeddings rows) {
        var present = continuesAcross.get() ? present(choice.get()) : null;
        var first = choice.get().withMethod(FIRST_VIEW);
        boolean seen = present != null || showFinished(rows, first);
        start(seen ? choice.get() : first, present);
    }

    private void choiceChanged(ProjectionChoice before, ProjectionChoice wanted) {
        var rows = session.embeddingsProperty().get();
        if (rows == null || wanted.sameLayoutAs(before) || run.retune(wanted)) {
            return;
        }
        if (!showFinished(rows, wanted)) {
            boolean asked = isStale() ? continuesAcross.get() : continues.get();
            start(wanted, asked ? present(wanted) : null);
        }
    }

    /// Whether the layout on screen is still that of the rows before these.
    private boolean isStale() {
        var shown = session.displayedProperty().get();
        return shown != null && !shown.isOf(session.embeddingsProperty().get());
    }

    /// The layout on screen, where a method can start from it; else null.
    private @Nullable Matrix present(ProjectionChoice wanted) {
        var shown = session.displayedProperty().get();
        boolean fits =
                shown != null
                        && ProjectionMethod.of(wanted.method()).isSteered()
                        && wanted.method().equals(shown.method());
        return shown == null || !fits
                ? null
                : Matrix.of(shown.frame().points(), 2, shown.frame().xy().clone());
    }

    /// Shows the layout that an earlier run finished, where there is one.
    private boolean showFinished(Embeddings rows, ProjectionChoice wanted) {
        var layout = finished.find(rows, wanted);
        layout.ifPresent(
                one -> run.show(DisplayedLayout.of(one), finished.recording(rows, wanted)));
        return layout.isPresent();
    }

    private void start(ProjectionChoice wanted, @Nullable Matrix from) {
        var rows = session.embeddingsProperty().get();
        if (rows == null) {
            return;
        }
        context.notices().clear(Notices.Location.SCATTER);
        run.start(
                lane,
                new RecordedRun.Order(rows, wanted, from, known(rows)),
                context.words().get("method." + wanted.method()),
                Outcome.of(this::keep, this::fail, this::clearIfStale));
    }

    /// Keeps a layout and goes on to what is wanted, where that is another one: the first view is
    /// done, or the choice changed when the run took no more of it.
    private void keep(RecordedRun.Done done) {
        finished.keep(done.finished(), done.recording());
        var wanted = choice.get();
        if (!wanted.sameLayoutAs(done.finished().choice())) {
            start(wanted, present(wanted));
        }
    }

    private void fail(Throwable failure) {
        clearIfStale();
        context.notices().fail(Notices.Location.SCATTER, failure, null);
    }

    private void clearIfStale() {
        if (isStale()) {
            run.clear();
        }
    }
}

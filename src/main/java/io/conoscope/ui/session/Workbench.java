package io.conoscope.ui.session;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ReadWarning;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.run.RunPathCheck;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The way a thing moves through the window: a path is opened, its split is chosen, embedded,
/// measured and laid out. FX thread only.
public final class Workbench {

    /// The split that means every split.
    public static final String ALL = "";

    private static final String USUAL_SPLIT = "test";

    private final Session session;
    private final ViewModelContext context;
    private final TaskExecutors lanes;
    private final EmbeddingModel embedding;
    private final ProjectionModel projection;
    private final QualityModel quality;
    private final ObservableMap<LayoutFrame, LayoutQuality> measurements =
            QualityModel.measurements();
    private final RequestNumbers openings = new RequestNumbers();
    private final RequestNumbers looks = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable OpenedSource> source =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    private final ObservableList<String> splits = FXCollections.observableArrayList();
    private final StringProperty split = new SimpleStringProperty(ALL);

    /// @param session  receives what is there
    /// @param services the floors below
    /// @param lanes    where they run
    public Workbench(Session session, Services services, TaskExecutors lanes, Messages words) {
        this.session = session;
        this.lanes = lanes;
        this.context = new ViewModelContext(services, new JobQueue(), new Notices(), words);
        this.embedding = new EmbeddingModel(session, context, lanes);
        new MeasuringModel(session, context, lanes.measuring());
        this.projection = new ProjectionModel(session, context, lanes.projecting());
        this.quality = newQuality(projection.run());
        split.subscribe((before, now) -> showSplit());
    }

    public Session session() {
        return session;
    }

    public JobQueue jobs() {
        return context.jobs();
    }

    public Notices notices() {
        return context.notices();
    }

    public EmbeddingModel embedding() {
        return embedding;
    }

    public ProjectionModel projection() {
        return projection;
    }

    public QualityModel quality() {
        return quality;
    }

    /// The run of another side of the scatter than the session's own.
    ///
    /// @param displayed receives what that side shows
    /// @param again     starts what was run last from its beginning
    public LayoutRun newRun(ObjectProperty<@Nullable DisplayedLayout> displayed, Runnable again) {
        return new LayoutRun(context, displayed, again);
    }

    /// How far what a run shows can be trusted.
    public QualityModel newQuality(LayoutRun run) {
        return new QualityModel(context, lanes.measuring(), run, measurements);
    }

    /// What is open; null with nothing open.
    public ReadOnlyObjectProperty<@Nullable OpenedSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// Whether a path is being read.
    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// The splits to choose from, [#ALL] last; empty where the corpus has none.
    public ObservableList<String> splits() {
        return FXCollections.unmodifiableObservableList(splits);
    }

    /// The chosen split; setting another one shows and embeds it.
    public StringProperty splitProperty() {
        return split;
    }

    /// What the reader or the model skipped of what is on screen.
    public List<ReadWarning> warnings() {
        var shown = session.corpusProperty().get();
        return shown == null ? List.of() : shown.warnings();
    }

    /// Whether quitting now would end work that takes long to do again.
    public boolean isBusy() {
        return context.jobs().jobs().stream().anyMatch(Job::isWorthKeeping);
    }

    /// Finds out whether a path holds runs, away from the FX thread; only the last one asked about
    /// is told.
    public void lookForRuns(Path path, Consumer<Boolean> told) {
        lanes.reading()
                .runLatest(
                        looks,
                        () -> RunPathCheck.hasRuns(path),
                        Outcome.<Boolean>of(told, failure -> told.accept(false)));
    }

    /// Opens a corpus, an embeddings folder or an embeddings file in the gap view. What was open
    /// stays until the new one is read, and stays for good if reading fails.
    public void open(Path path) {
        open(path, USUAL_SPLIT, true);
    }

    /// The same in the chosen projection, beginning with a split; with all of it where there is
    /// none of that name.
    public void open(Path path, String beginning) {
        open(path, beginning, false);
    }

    private void open(Path path, String beginning, boolean afresh) {
        context.notices().clear(Notices.Location.WINDOW);
        opening.set(true);
        long number = openings.next();
        var job = context.jobs().job(context.words().get("open.title", path.getFileName()));
        context.jobs()
                .submit(
                        lanes.reading(),
                        job,
                        (token, progress) -> context.services().open(path),
                        Outcome.onlyIf(
                                () -> openings.isCurrent(number),
                                Outcome.of(
                                        found -> opened(found, beginning, afresh),
                                        this::openFailed,
                                        () -> opening.set(false))));
    }

    private void opened(OpenedSource found, String beginning, boolean afresh) {
        clearSession();
        if (afresh) {
            projection.beginAfresh();
        }
        source.set(null);
        var names = found.embeddings() == null ? found.corpus().splits() : List.<String>of();
        splits.setAll(names);
        if (!names.isEmpty()) {
            splits.add(ALL);
        }
        split.set(names.contains(beginning) ? beginning : ALL);
        source.set(found);
        opening.set(false);
        showSplit();
    }

    private void openFailed(Throwable failure) {
        opening.set(false);
        context.notices().fail(Notices.Location.WINDOW, failure, null);
    }

    private void showSplit() {
        var open = source.get();
        if (open == null) {
            return;
        }
        clearSession();
        var corpus = cut(open.corpus());
        session.corpusProperty().set(corpus);
        if (open.embeddings() == null) {
            embedding.embed(corpus);
        } else {
            session.embeddingsProperty().set(open.embeddings());
        }
    }

    private Corpus cut(Corpus whole) {
        return split.get().equals(ALL) ? whole : whole.split(split.get());
    }

    private void clearSession() {
        embedding.forget();
        session.selectionProperty().set(Selection.NONE);
        session.filterProperty().set(PointFilter.ALL);
        session.colorsProperty().set(null);
        session.hoveredProperty().set(-1);
        session.embeddingsProperty().set(null);
        context.notices().clear(Notices.Location.SCATTER);
    }
}

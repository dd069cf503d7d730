package io.conoscope.ui.scatter.compare;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.RowsKey;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.QualityModel;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.recording.FinishedLayout;
import io.conoscope.ui.session.recording.RecordedRun;
import io.conoscope.ui.session.recording.Recording;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What stands on the right of the session's layout: another layout of the same points. FX thread
/// only.
///
/// Layouts of other models' rows count as well, as long as their rows are of the same items. When
/// the items on screen change, the right side empties itself; when the left layout alone changes,
/// it stays.
public final class CompareModel {

    /// Where the right side's own runs go.
    ///
    /// @param quick  for what takes no time
    /// @param queued where the left side's runs go too: one after the other
    public record Executors(Background quick, Background queued) {}

    private final Session session;
    private final ProjectionModel projection;
    private final Notices notices;
    private final Executors lanes;
    private final Messages words;
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final BooleanProperty keysOnRight = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable DisplayedLayout> right =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ProjectionChoice> awaited =
            new ReadOnlyObjectWrapper<>();
    private final LayoutRun run;
    private final QualityModel quality;

    /// Rows of the items on screen: of the model that is shown, and of those before it.
    private final Map<RowsKey, Embeddings> rows = new HashMap<>();

    public CompareModel(Workbench bench, Executors lanes, Messages words) {
        session = bench.session();
        projection = bench.projection();
        notices = bench.notices();
        this.lanes = lanes;
        this.words = words;
        run = bench.newRun(right, this::restart);
        quality = bench.newQuality(run);
        session.corpusProperty().subscribe(this::corpusChanged);
        session.embeddingsProperty().subscribe(this::embeddingsChanged);
        shown.subscribe(this::shownChanged);
    }

    /// Whether the right side shows; while it does not, it does nothing.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// Whether keys act on the right side, since it had the keyboard last; views say so.
    public BooleanProperty keysOnRightProperty() {
        return keysOnRight;
    }

    /// What the left side shows, the session's own layout; null while there is none.
    public ReadOnlyObjectProperty<@Nullable DisplayedLayout> leftProperty() {
        return session.displayedProperty();
    }

    /// What was chosen for the right side; null while it is empty.
    public ReadOnlyObjectProperty<@Nullable DisplayedLayout> rightProperty() {
        return right.getReadOnlyProperty();
    }

    /// What runs for the right side; null while nothing does.
    public ReadOnlyObjectProperty<@Nullable ProjectionChoice> awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    /// The run behind the left side.
    public LayoutRun leftRun() {
        return projection.run();
    }

    /// The run behind the right side.
    public LayoutRun rightRun() {
        return run;
    }

    /// The run that keys act on.
    public LayoutRun currentRun() {
        return shown.get() && keysOnRight.get() ? run : leftRun();
    }

    /// How far what the right side shows can be trusted.
    public QualityModel rightQuality() {
        return quality;
    }

    /// Finished layouts of the points on screen, the latest first.
    public List<FinishedLayout> finished() {
        return projection.finished().all().reversed().stream()
                .filter(layout -> rows.containsKey(layout.rows().key()))
                .toList();
    }

    /// Puts a finished layout of the points on screen on the right, with its frames where they are
    /// still known.
    public void show(FinishedLayout layout) {
        cancel();
        run.show(
                DisplayedLayout.of(layout),
                projection.finished().recording(layout.rows(), layout.choice()));
    }

    /// Puts what the left side shows now on the right, where it stays while the left goes on.
    public void freeze() {
        var now = leftProperty().get();
        if (now == null) {
            return;
        }
        cancel();
        run.show(
                now.alone(),
                now.stage() == DisplayedLayout.Stage.FINISHED
                        ? projection.finished().recording(now.rows(), now.choice())
                        : Recording.NONE);
    }

    /// Shows a method's layout of the rows on screen, with the left side's settings: the finished
    /// one where there is one, else a run of its own.
    public void run(String method) {
        var embeddings = session.embeddingsProperty().get();
        if (embeddings == null) {
            return;
        }
        var wanted = projection.choiceProperty().get().withMethod(method);
        projection
                .finished()
                .find(embeddings, wanted)
                .ifPresentOrElse(this::show, () -> start(embeddings, wanted));
    }

    /// Starts what the right side shows, or waits for, from its beginning.
    private void restart() {
        var running = awaited.get();
        var stands = right.get();
        var underWay = run.rows();
        if (running != null && underWay != null) {
            start(underWay, running);
        } else if (stands != null) {
            start(stands.rows(), stands.choice());
        }
    }

    private void start(Embeddings embeddings, ProjectionChoice wanted) {
        notices.clear(Notices.Location.SCATTER);
        awaited.set(wanted);
        var method = ProjectionMethod.of(wanted.method());
        boolean quick = !method.isSteered() && !method.isComparator();
        run.start(
                quick ? lanes.quick() : lanes.queued(),
                new RecordedRun.Order(embeddings, wanted, null, projection.known(embeddings)),
                words.get("compare.job", words.get("method." + wanted.method())),
                Outcome.of(this::keep, this::fail, () -> awaited.set(null)));
    }

    private void keep(RecordedRun.Done done) {
        awaited.set(null);
        projection.finished().keep(done.finished(), done.recording());
    }

    private void fail(Throwable failure) {
        awaited.set(null);
        notices.fail(Notices.Location.SCATTER, failure, null);
    }

    /// Ends a run of the right side; its last frame stays.
    public void cancel() {
        run.cancel();
    }

    /// Takes away what is on the right.
    public void clear() {
        cancel();
        run.clear();
    }

    private void corpusChanged(@Nullable Corpus before, @Nullable Corpus now) {
        if (!SameItems.in(before, now)) {
            rows.clear();
            clear();
        }
    }

    private void embeddingsChanged(@Nullable Embeddings now) {
        if (now == null) {
            return;
        }
        var kept = new HashSet<RowsKey>();
        projection.finished().all().forEach(layout -> kept.add(layout.rows().key()));
        rows.keySet().retainAll(kept);
        rows.put(now.key(), now);
    }

    private void shownChanged(boolean now) {
        if (!now) {
            cancel();
            keysOnRight.set(false);
        }
    }
}

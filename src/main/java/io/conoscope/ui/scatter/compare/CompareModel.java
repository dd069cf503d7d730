package io.conoscope.ui.scatter.compare;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.RowsKey;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.Services;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
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
    public record Lanes(Background quick, Background queued) {}

    private final Session session;
    private final ProjectionModel projection;
    private final Notices notices;
    private final Lanes lanes;
    private final RightLayoutRuns runs;
    private final BooleanProperty shown = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable LaidOut> left = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LaidOut> right = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ProjectionChoice> awaited =
            new ReadOnlyObjectWrapper<>();

    /// Rows of the items on screen: of the model that is shown, and of those before it.
    private final Map<RowsKey, Embeddings> rows = new HashMap<>();

    public CompareModel(Workbench bench, Services services, Lanes lanes, Messages words) {
        session = bench.session();
        projection = bench.projection();
        notices = bench.notices();
        this.lanes = lanes;
        runs = new RightLayoutRuns(services, bench.jobs(), words);
        session.corpusProperty().subscribe(this::corpusChanged);
        session.embeddingsProperty().subscribe(this::embeddingsChanged);
        session.layoutProperty().subscribe(this::leftChanged);
        shown.subscribe(this::shownChanged);
    }

    /// Whether the right side shows; while it does not, it does nothing.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// What the left side shows, the session's own layout; null while there is none.
    public ReadOnlyObjectProperty<@Nullable LaidOut> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Whether the left layout forms, is held or at rest.
    public ReadOnlyObjectProperty<ProjectionModel.State> leftStateProperty() {
        return projection.stateProperty();
    }

    /// What was chosen for the right side; null while it is empty.
    public ReadOnlyObjectProperty<@Nullable LaidOut> rightProperty() {
        return right.getReadOnlyProperty();
    }

    /// What runs for the right side; null while nothing does.
    public ReadOnlyObjectProperty<@Nullable ProjectionChoice> awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    /// Finished layouts of the points on screen, the latest first.
    public List<LaidOut> finished() {
        var found = new ArrayList<LaidOut>();
        for (var kept : projection.finished()) {
            var of = rows.get(kept.of());
            if (of != null) {
                found.addFirst(new LaidOut(of, kept.settings(), kept.result().frame()));
            }
        }
        return found;
    }

    /// Puts a layout of the points on screen on the right.
    public void show(LaidOut layout) {
        cancel();
        right.set(layout);
    }

    /// Puts what the left side shows now on the right, where it stays while the left goes on.
    public void freeze() {
        var now = left.get();
        if (now != null) {
            show(now);
        }
    }

    /// Shows a method's layout of the rows on screen, with the left side's settings: the finished
    /// one where there is one, else a run of its own.
    public void run(String method) {
        var embeddings = session.embeddingsProperty().get();
        if (embeddings == null) {
            return;
        }
        var wanted = projection.choiceProperty().get().withMethod(method);
        var ready = finished().stream().filter(f -> f.isOf(embeddings, wanted)).findFirst();
        if (ready.isPresent()) {
            show(ready.get());
        } else {
            start(embeddings, wanted);
        }
    }

    private void start(Embeddings embeddings, ProjectionChoice wanted) {
        cancel();
        notices.clear(Notices.Place.SCATTER);
        awaited.set(wanted);
        var method = ProjectionMethod.of(wanted.method());
        boolean quick = !method.isSteered() && !method.isComparator();
        var lane = quick ? lanes.quick() : lanes.queued();
        runs.start(lane, embeddings, wanted, new Arrival(embeddings, wanted));
    }

    /// Ends a run of the right side; its last frame stays.
    public void cancel() {
        runs.cancel();
        awaited.set(null);
    }

    /// Takes away what is on the right.
    public void clear() {
        cancel();
        right.set(null);
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
        projection.finished().forEach(entry -> kept.add(entry.of()));
        rows.keySet().retainAll(kept);
        rows.put(now.key(), now);
    }

    /// A layout belongs to the rows that were there when it came: it may outlive them on screen.
    private void leftChanged(@Nullable LayoutFrame frame) {
        var embeddings = session.embeddingsProperty().get();
        if (frame == null) {
            left.set(null);
        } else if (embeddings != null) {
            var choice = projection.choiceProperty().get();
            var method = session.methodProperty().get();
            left.set(new LaidOut(embeddings, choice.withMethod(method), frame));
        }
    }

    private void shownChanged(boolean now) {
        if (!now) {
            cancel();
        }
    }

    /// What a run of the right side brings.
    private final class Arrival implements RightLayoutRuns.Listener {

        private final Embeddings embeddings;
        private final ProjectionChoice wanted;

        Arrival(Embeddings embeddings, ProjectionChoice wanted) {
            this.embeddings = embeddings;
            this.wanted = wanted;
        }

        @Override
        public void frame(LayoutFrame frame) {
            right.set(new LaidOut(embeddings, wanted, frame));
        }

        @Override
        public void result(Layout layout) {
            awaited.set(null);
            frame(layout.frame());
            projection.keep(embeddings, wanted, layout);
        }

        @Override
        public void failed(Throwable failure) {
            awaited.set(null);
            notices.fail(Notices.Place.SCATTER, failure, null);
        }

        @Override
        public void cancelled() {
            awaited.set(null);
        }
    }
}

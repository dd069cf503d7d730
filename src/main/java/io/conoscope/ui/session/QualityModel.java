package io.conoscope.ui.session;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

import java.util.WeakHashMap;

/// Measures how far the layout of one side can be trusted: every finished one by itself, any other
/// frame when asked. What was measured is known on both sides for as long as its frame is kept. FX
/// thread only.
///
/// A new run of that side ends a measurement: it never delays a layout.
public final class QualityModel {

    private final ViewModelContext context;
    private final Background lane;
    private final ReadOnlyObjectProperty<@Nullable DisplayedLayout> displayed;
    private final ObservableMap<LayoutFrame, LayoutQuality> known;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable LayoutQuality> quality =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private @Nullable Job job;
    private @Nullable LayoutFrame asked;
    private @Nullable Layout seen;

    /// @param run   of the side
    /// @param known what was measured, for all sides; see [#measurements]
    QualityModel(
            ViewModelContext context,
            Background lane,
            LayoutRun run,
            ObservableMap<LayoutFrame, LayoutQuality> known) {
        this.context = context;
        this.lane = lane;
        this.displayed = run.displayedProperty();
        this.known = known;
        known.addListener((MapChangeListener<LayoutFrame, LayoutQuality>) change -> measured());
        displayed.subscribe(this::displayedChanged);
        run.jobProperty().subscribe(this::giveWay);
    }

    /// What was measured of frames that somebody still keeps; nothing at first.
    static ObservableMap<LayoutFrame, LayoutQuality> measurements() {
        return FXCollections.observableMap(new WeakHashMap<>());
    }

    /// Of the frame on screen; null while it is not known.
    public ReadOnlyObjectProperty<@Nullable LayoutQuality> qualityProperty() {
        return quality.getReadOnlyProperty();
    }

    /// Whether the frame on screen is being measured.
    public ReadOnlyBooleanProperty measuringProperty() {
        return measuring.getReadOnlyProperty();
    }

    /// Measures the frame on screen, unless that is known.
    public void measureShown() {
        var shown = displayed.get();
        if (shown != null) {
            measure(shown.rows(), shown.frame());
        }
    }

    private void displayedChanged(@Nullable DisplayedLayout shown) {
        var result = shown == null ? null : shown.result();
        boolean isNew = result != null && !result.equals(seen);
        seen = result;
        if (shown != null && result != null && isNew) {
            measure(shown.rows(), result.frame());
        } else {
            look();
        }
    }

    /// What the other side measured need not be measured here.
    private void measured() {
        if (asked != null && known.containsKey(asked)) {
            stop();
        }
        look();
    }

    private void look() {
        var shown = displayed.get();
        quality.set(shown == null ? null : known.get(shown.frame()));
        measuring.set(shown != null && shown.frame().equals(asked));
    }

    private void giveWay(@Nullable Job running) {
        if (running != null) {
            stop();
            look();
        }
    }

    private void stop() {
        requests.next();
        asked = null;
        if (job != null) {
            context.jobs().cancel(job);
            job = null;
        }
    }

    private void measure(Embeddings rows, LayoutFrame frame) {
        if (known.containsKey(frame) || frame.equals(asked)) {
            look();
            return;
        }
        stop();
        asked = frame;
        look();
        run(rows, frame, requests.next());
    }

    private void run(Embeddings embeddings, LayoutFrame frame, long number) {
        var measuringJob = context.jobs().job(context.words().get("stage.project.quality"));
        job = measuringJob;
        context.jobs()
                .submit(
                        lane,
                        measuringJob,
                        (token, progress) ->
                                context.services()
                                        .quality(
                                                new ProjectionInput(
                                                        embeddings.stacked(),
                                                        embeddings.modality(),
                                                        null),
                                                frame.xy(),
                                                token,
                                                progress),
                        Outcome.onlyIf(
                                () -> requests.isCurrent(number),
                                Outcome.of(found -> show(frame, found), this::fail, this::ended)));
    }

    private void show(LayoutFrame frame, LayoutQuality found) {
        asked = null;
        job = null;
        known.put(frame, found);
    }

    private void fail(Throwable failure) {
        ended();
        context.notices().fail(Notices.Location.SCATTER, failure, null);
    }

    private void ended() {
        asked = null;
        job = null;
        look();
    }
}

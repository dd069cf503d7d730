package io.conoscope.ui.session;

import io.conoscope.embedding.Embeddings;
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

import org.jspecify.annotations.Nullable;

import java.util.WeakHashMap;

/// Measures how far the layout on screen can be trusted: every finished one by itself, any other
/// frame when asked. What was measured is known for as long as its frame is kept. FX thread only.
///
/// A new run ends a measurement: it never delays a layout.
public final class QualityModel {

    private final Session session;
    private final ViewModelContext place;
    private final Background lane;
    private final RequestNumbers requests = new RequestNumbers();
    private final WeakHashMap<LayoutFrame, LayoutQuality> known = new WeakHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable LayoutQuality> quality =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper measuring = new ReadOnlyBooleanWrapper();
    private @Nullable Job job;
    private @Nullable LayoutFrame asked;

    QualityModel(
            Session session, ViewModelContext place, Background lane, ProjectionModel projection) {
        this.session = session;
        this.place = place;
        this.lane = lane;
        session.layoutProperty().subscribe(this::look);
        projection.jobProperty().subscribe(this::giveWay);
        projection
                .resultProperty()
                .subscribe(
                        layout -> {
                            if (layout != null) {
                                measure(layout.frame());
                            }
                        });
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
        var shown = session.layoutProperty().get();
        if (shown != null) {
            measure(shown);
        }
    }

    private void look() {
        var shown = session.layoutProperty().get();
        quality.set(shown == null ? null : known.get(shown));
        measuring.set(shown != null && shown.equals(asked));
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
            place.jobs().cancel(job);
            job = null;
        }
    }

    private void measure(LayoutFrame frame) {
        var embeddings = session.embeddingsProperty().get();
        boolean fits =
                embeddings != null
                        && embeddings.image().rows() + embeddings.text().rows() == frame.points();
        if (!fits || known.containsKey(frame) || frame.equals(asked)) {
            look();
            return;
        }
        stop();
        asked = frame;
        look();
        run(embeddings, frame, requests.next());
    }

    private void run(Embeddings embeddings, LayoutFrame frame, long number) {
        var measuringJob = place.jobs().job(place.words().get("stage.project.quality"));
        job = measuringJob;
        place.jobs()
                .submit(
                        lane,
                        measuringJob,
                        (token, progress) ->
                                place.services()
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
        known.put(frame, found);
        ended();
    }

    private void fail(Throwable failure) {
        ended();
        place.notices().fail(Notices.Place.SCATTER, failure, null);
    }

    private void ended() {
        asked = null;
        job = null;
        look();
    }
}

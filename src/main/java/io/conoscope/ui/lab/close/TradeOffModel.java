package io.conoscope.ui.lab.close;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.gap.live.LiveGap;
import io.conoscope.service.measure.TradeOff;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Locale;

/// Corrections side by side: what each wins and costs on the same items. FX thread only.
final class TradeOffModel {

    private static final Logger LOG = LoggerFactory.getLogger(TradeOffModel.class);
    private static final long SEED = 1;

    private final JobQueue jobs;
    private final Background lane;
    private final String title;
    private final RequestNumbers requests = new RequestNumbers();
    private final RequestNumbers presents = new RequestNumbers();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Line> here = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty onFitted = new SimpleBooleanProperty();
    private CloseModel.@Nullable Prepared subject;
    private CancellationToken token = new CancellationToken();
    private CancellationToken hereToken = new CancellationToken();
    private @Nullable Job job;

    /// A line of the table.
    ///
    /// @param name    of the correction, as [Corrections] knows it
    /// @param found   its numbers; null while they are being measured, or where it has none
    /// @param failure why it has none; null if it has, or will
    record Line(String name, @Nullable TradeOff found, @Nullable String failure) {}

    /// @param lane  measures, beside the slider
    /// @param title of that work
    TradeOffModel(JobQueue jobs, Background lane, String title) {
        this.jobs = jobs;
        this.lane = lane;
        this.title = title;
        onFitted.subscribe((before, now) -> measureAll());
    }

    /// The lines, rows as they are first.
    ObservableList<Line> lines() {
        return lines;
    }

    /// The present place of the slider as a line; null while it has none.
    ReadOnlyObjectProperty<@Nullable Line> hereProperty() {
        return here.getReadOnlyProperty();
    }

    /// Whether corrections are judged on the rows that they were fitted to, instead of the others.
    BooleanProperty onFittedProperty() {
        return onFitted;
    }

    /// Measures all corrections for what is looked at from now on.
    void show(CloseModel.@Nullable Prepared prepared) {
        boolean same =
                subject != null
                        && prepared != null
                        && subject.rows().equals(prepared.rows())
                        && subject.fit().equals(prepared.fit());
        subject = prepared;
        if (!same) {
            measureAll();
        }
    }

    /// The corrections that are compared, those that need more directions than there are left out.
    private static List<String> names(Embeddings rows, double closedAt) {
        int d = rows.dimension();
        var names = new java.util.ArrayList<String>();
        names.add(TradeOff.AS_IS);
        names.addAll(List.of("center", "standardize"));
        names.add("shift:" + String.format(Locale.ROOT, "%.3f", closedAt));
        names.add("realign");
        if (d > 2) {
            names.add("drop:2");
        }
        if (d >= 64) {
            names.add("subspace:64");
        }
        names.addAll(List.of("csls", "inverted-softmax:30"));
        return names;
    }

    private void measureAll() {
        token.cancel();
        requests.next();
        if (job != null) {
            jobs.cancel(job);
            job = null;
        }
        lines.clear();
        here.set(null);
        var now = subject;
        if (now == null) {
            return;
        }
        var names = names(now.rows(), now.live().closedAt());
        names.forEach(name -> lines.add(new Line(name, null, null)));
        long number = requests.next();
        var stop = new CancellationToken();
        token = stop;
        var measuring = jobs.job(title);
        job = measuring;
        var judged = judged(now);
        jobs.submit(
                lane,
                measuring,
                (cancelled, told) -> {
                    for (int i = 0; i < names.size(); i++) {
                        cancelled.throwIfCancelled();
                        stop.throwIfCancelled();
                        var line = measure(now, judged, names.get(i), cancelled);
                        int at = i;
                        lane.fx()
                                .execute(
                                        () -> {
                                            if (requests.isCurrent(number)) {
                                                lines.set(at, line);
                                            }
                                        });
                    }
                    return names.size();
                },
                Outcome.<Integer>of(
                        count -> {}, failure -> LOG.error("comparing corrections", failure)));
    }

    private Embeddings judged(CloseModel.Prepared now) {
        boolean fitted = onFitted.get() && now.fit().share() < 1;
        return fitted ? LiveGap.sample(now.fit().fitted(now.rows()), SEED) : now.live().rows();
    }

    private static Line measure(
            CloseModel.Prepared now, Embeddings judged, String name, CancellationToken stop) {
        try {
            var correction = name.equals(TradeOff.AS_IS) ? null : Corrections.parse(name);
            return new Line(name, measure(now.rows(), now.fit(), judged, correction, stop), null);
        } catch (IllegalArgumentException e) {
            return new Line(name, null, String.valueOf(e.getMessage()));
        }
    }

    private static TradeOff measure(
            Embeddings rows,
            FitSample fit,
            Embeddings judged,
            @Nullable Correction correction,
            CancellationToken stop) {
        int threads = Runtime.getRuntime().availableProcessors();
        return TradeOff.of(rows, fit, judged, correction, threads, stop);
    }

    /// Measures the present place of the slider, once it rests.
    ///
    /// @param name of the correction there, with its mix
    void measureHere(String name) {
        hereToken.cancel();
        var now = subject;
        if (now == null) {
            return;
        }
        var stop = new CancellationToken();
        hereToken = stop;
        var judged = judged(now);
        lane.runLatest(
                presents,
                () -> {
                    stop.throwIfCancelled();
                    return measure(now, judged, name, stop);
                },
                Outcome.<Line>of(
                        found -> {
                            if (now.equals(subject)) {
                                here.set(found);
                            }
                        },
                        failure -> LOG.error("measuring the slider's place", failure)));
    }
}

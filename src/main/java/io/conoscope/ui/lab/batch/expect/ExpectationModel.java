package io.conoscope.ui.lab.batch.expect;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.gap.batch.BatchSampling;
import io.conoscope.gap.batch.FalseNegativeCounts;
import io.conoscope.gap.batch.MatchJudge;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.lab.batch.judge.BatchSubject;
import io.conoscope.ui.lab.batch.judge.JudgeKind;
import io.conoscope.ui.lab.batch.judge.JudgesModel;
import io.conoscope.ui.session.Titles;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Counts the false negatives of the open corpus, and what a batch of any size holds of them on
/// average. FX thread only.
public final class ExpectationModel {

    private final JudgesModel judges;
    private final ObservableValue<BatchSampling> sampling;
    private final Parts parts;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable ExpectedCurve> curve =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private @Nullable Counted counted;
    private @Nullable Job job;

    /// What it works with.
    ///
    /// @param jobs    shows that it counts
    /// @param notices tells what went wrong
    /// @param lane    counts
    /// @param words   on screen
    public record Parts(JobQueue jobs, Notices notices, Background lane, Messages words) {}

    private record Counted(
            BatchSubject subject, List<JudgeKind> kinds, List<FalseNegativeCounts> counts) {}

    /// @param sampling how batches are drawn
    public ExpectationModel(
            JudgesModel judges, ObservableValue<BatchSampling> sampling, Parts parts) {
        this.judges = judges;
        this.sampling = sampling;
        this.parts = parts;
        judges.subjectProperty().subscribe((before, now) -> count());
        judges.onChange(this::count);
        sampling.subscribe((before, now) -> draw());
        count();
    }

    /// What a batch holds on average; null until it was counted.
    public ReadOnlyObjectProperty<@Nullable ExpectedCurve> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /// Whether it is being counted.
    public ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    /// What a batch of a size holds on average; NaN until it was counted.
    public double expected(int size) {
        var known = counted;
        return known == null
                ? Double.NaN
                : known.counts.getLast().expected(sampling.getValue(), size);
    }

    private void count() {
        var last = job;
        long number = requests.next();
        if (last != null) {
            parts.jobs.cancel(last);
        }
        job = null;
        var subject = judges.subjectProperty().get();
        if (subject == null) {
            counted = null;
            curve.set(null);
            counting.set(false);
            return;
        }
        counting.set(true);
        var asked = judges.asked();
        var now = parts.jobs.job(parts.words.get("lab.batches.job", Titles.of(subject.corpus())));
        job = now;
        parts.jobs.submit(
                parts.lane,
                now,
                (token, progress) -> counts(subject, asked, token, progress),
                Outcome.onlyIf(
                        () -> requests.isCurrent(number),
                        Outcome.of(
                                this::counted,
                                failure -> parts.notices.fail(Notices.Location.LAB, failure, null),
                                this::ended)));
    }

    private static Counted counts(
            BatchSubject subject,
            Map<JudgeKind, MatchJudge> asked,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        var counts =
                FalseNegativeCounts.of(
                        subject.items(),
                        List.copyOf(asked.values()),
                        Runtime.getRuntime().availableProcessors(),
                        token,
                        new ProgressMeter("batch.count", subject.items().size(), 0, progress));
        return new Counted(subject, List.copyOf(asked.keySet()), counts);
    }

    private void counted(Counted found) {
        counted = found;
        ended();
        draw();
    }

    private void ended() {
        job = null;
        counting.set(false);
    }

    private void draw() {
        var known = counted;
        curve.set(
                known == null
                        ? null
                        : ExpectedCurve.of(
                                known.subject.items(),
                                sampling.getValue(),
                                known.kinds,
                                known.counts));
    }
}

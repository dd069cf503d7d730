package io.conoscope.ui.histogram.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.gap.measure.Measures;
import io.conoscope.service.measure.MeasureJob;
import io.conoscope.service.measure.MeasureRequest;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.BitSet;
import java.util.stream.IntStream;

/// The measures of what is selected or, with no selection, of what the filter keeps. FX thread
/// only.
///
/// Few rows are measured at once, many when someone asks for it: the time grows with their square.
final class SelectionMeasuresModel {

    private static final Logger LOG = LoggerFactory.getLogger(SelectionMeasuresModel.class);

    /// So many rows take about a second.
    private static final int AT_ONCE = 3_000;

    private static final int FEWEST = 2;

    private final Session session;
    private final Messages words;
    private final JobQueue jobs;
    private final Background lane;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable Selected> shown = new ReadOnlyObjectWrapper<>();
    private CancellationToken token = new CancellationToken();
    private @Nullable Job job;
    private @Nullable RowSubset subset;

    /// What is on screen.
    ///
    /// @param title    of how many rows
    /// @param sentence the length of the gap vector, or why there are no numbers
    /// @param offered  whether measuring waits for someone to ask
    /// @param table    the measures; null while there are none
    record Selected(String title, String sentence, boolean offered, @Nullable MeasureTable table) {}

    SelectionMeasuresModel(Session session, Messages words, JobQueue jobs, Background lane) {
        this.session = session;
        this.words = words;
        this.jobs = jobs;
        this.lane = lane;
        session.selectionProperty().subscribe((before, now) -> changed());
        session.filterProperty().subscribe((before, now) -> changed());
        session.embeddingsProperty().subscribe((before, now) -> changed());
    }

    /// Null while nothing is selected or filtered.
    ReadOnlyObjectProperty<@Nullable Selected> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Measures what waits for it.
    void measure() {
        var part = subset;
        var now = shown.get();
        if (part == null || now == null || !now.offered()) {
            return;
        }
        long number = requests.next();
        var measuring = jobs.job(words.get("measures.selection.title"));
        job = measuring;
        shown.set(new Selected(now.title(), words.get("measures.selection.wait"), false, null));
        jobs.submit(
                lane,
                measuring,
                (stop, progress) ->
                        MeasureJob.run(part.rows(), MeasureRequest.plain(), stop, progress),
                Outcome.onlyIf(
                        () -> requests.isCurrent(number),
                        Outcome.<Measures>of(
                                this::measured, this::failed, () -> offer(now.title()))));
    }

    private void changed() {
        cancel();
        var rows = session.embeddingsProperty().get();
        var selection = session.selectionProperty().get();
        var filter = session.filterProperty().get();
        boolean filtered = selection.isEmpty();
        int chosen = filtered ? filter.count(session.points()) : selection.points().length;
        if (rows == null || chosen < FEWEST || (filtered && filter.keepsAll())) {
            subset = null;
            shown.set(null);
            return;
        }
        int all = session.points();
        lane.runLatest(
                requests,
                () -> {
                    var points = new BitSet();
                    (filtered ? filter.points(all) : IntStream.of(selection.points()))
                            .forEach(points::set);
                    var part = new RowSubset(rows, points);
                    return new Found(part, part.pairs(), filtered);
                },
                Outcome.<Found>of(this::found, this::failed));
    }

    /// What is to be measured.
    private record Found(RowSubset part, int pairs, boolean filtered) {}

    private void found(Found found) {
        var part = found.part();
        int images = part.images().length;
        int texts = part.texts().length;
        subset = part;
        var title =
                words.get(
                        found.filtered() ? "measures.filter.of" : "measures.selection.of",
                        NumberText.count(images),
                        NumberText.count(texts),
                        NumberText.count(found.pairs()));
        if (images < FEWEST || texts < FEWEST) {
            shown.set(new Selected(title, words.get("measures.selection.few"), false, null));
        } else if (found.pairs() == 0) {
            shown.set(new Selected(title, words.get("measures.selection.no-pair"), false, null));
        } else if (images + texts > AT_ONCE) {
            offer(title);
        } else {
            shown.set(new Selected(title, words.get("measures.selection.wait"), false, null));
            var stop = new CancellationToken();
            token = stop;
            lane.runLatest(
                    requests,
                    () -> MeasureJob.run(part.rows(), MeasureRequest.plain(), stop, progress -> {}),
                    Outcome.<Measures>of(this::measured, this::failed));
        }
    }

    private void offer(String title) {
        shown.set(new Selected(title, "", true, null));
    }

    private void measured(Measures measures) {
        var now = shown.get();
        if (now != null) {
            var gap =
                    words.get(
                            "measures.selection.gap", NumberText.significant(measures.gap().l2()));
            shown.set(new Selected(now.title(), gap, false, MeasureTable.of(measures, "", words)));
        }
    }

    private void failed(Throwable failure) {
        LOG.error("measuring the selection", failure);
        var now = shown.get();
        if (now != null) {
            var said = words.get("measures.selection.failed", String.valueOf(failure.getMessage()));
            shown.set(new Selected(now.title(), said, false, null));
        }
    }

    private void cancel() {
        requests.next();
        token.cancel();
        if (job != null) {
            jobs.cancel(job);
            job = null;
        }
    }
}

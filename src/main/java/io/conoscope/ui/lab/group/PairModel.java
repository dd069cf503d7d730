package io.conoscope.ui.lab.group;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// Two groups measured in place of images and texts, when somebody asks for it. FX thread only.
final class PairModel {

    private static final Logger LOG = LoggerFactory.getLogger(PairModel.class);

    /// The corrections to choose from, the usual one first.
    static final List<String> CORRECTIONS = List.of("center", "standardize", "realign");

    private final GroupsModel groups;
    private final JobQueue jobs;
    private final Background lane;
    private final GroupText text;
    private final RequestNumbers requests = new RequestNumbers();
    private final ObjectProperty<String> correction =
            new SimpleObjectProperty<>(CORRECTIONS.getFirst());
    private final ReadOnlyObjectWrapper<@Nullable PairMeasures> measures =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private @Nullable Job job;

    /// @param lane where it measures
    PairModel(GroupsModel groups, JobQueue jobs, Background lane, GroupText text) {
        this.groups = groups;
        this.jobs = jobs;
        this.lane = lane;
        this.text = text;
        groups.cellProperty().subscribe(this::forget);
        correction.subscribe(
                (before, now) -> {
                    if (measures.get() != null) {
                        measure();
                    }
                });
    }

    /// What is done to the rows for the numbers after.
    ObjectProperty<String> correctionProperty() {
        return correction;
    }

    /// Null until they are measured.
    ReadOnlyObjectProperty<@Nullable PairMeasures> measuresProperty() {
        return measures.getReadOnlyProperty();
    }

    /// What is going on or went wrong; empty while nothing is.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the cursor's groups can be measured against each other: two, of two rows each.
    boolean isPossible() {
        var found = groups.findingProperty().get();
        var cell = groups.cellProperty().get();
        return found != null
                && cell != null
                && cell.a() != cell.b()
                && found.size(cell.a()) > 1
                && found.size(cell.b()) > 1;
    }

    /// Measures the cursor's groups.
    void measure() {
        var found = groups.findingProperty().get();
        var cell = groups.cellProperty().get();
        if (found == null || cell == null || !isPossible()) {
            return;
        }
        stop();
        long asked = requests.next();
        var request =
                new PairMeasures.Request(found.grouping(), cell.a(), cell.b(), correction.get());
        var measuring = jobs.job(text.measuring());
        job = measuring;
        state.set(text.measuring());
        jobs.submit(
                lane,
                measuring,
                (token, progress) -> PairMeasures.of(request, token, progress),
                Outcome.onlyIf(
                        () -> requests.isCurrent(asked),
                        Outcome.<PairMeasures>of(
                                this::measured, this::failed, () -> state.set(text.cancelled()))));
    }

    private void measured(PairMeasures found) {
        job = null;
        state.set("");
        measures.set(found);
    }

    private void failed(Throwable failure) {
        LOG.info("measuring two groups", failure);
        job = null;
        measures.set(null);
        state.set(text.failure(failure));
    }

    private void forget() {
        stop();
        measures.set(null);
        state.set("");
    }

    private void stop() {
        requests.next();
        if (job != null) {
            jobs.cancel(job);
            job = null;
        }
    }
}

package io.conoscope.ui.lab.group;

import io.conoscope.gap.group.GroupGaps;
import io.conoscope.gap.group.GroupIntervals;
import io.conoscope.service.measure.GroupSeparability;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.AttributesModel;
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

import java.util.ArrayList;
import java.util.List;

/// The gaps between the groups of an attribute. FX thread only.
public final class GroupsModel {

    private static final Logger LOG = LoggerFactory.getLogger(GroupsModel.class);
    private static final long SEED = 1;
    private static final String MODALITY = "modality";
    private static final String LANGUAGE = "language";

    /// How many resamples stand behind intervals.
    static final int DRAWS = 200;

    private final Parts parts;
    private final GroupText text;
    private final RequestNumbers requests = new RequestNumbers();
    private final RequestNumbers pairs = new RequestNumbers();
    private final List<Job> running = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<String>> columns =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable String> column = new SimpleObjectProperty<>();
    private final ObjectProperty<GroupRows> which = new SimpleObjectProperty<>(GroupRows.ALL);
    private final ObjectProperty<GroupQuantity> quantity =
            new SimpleObjectProperty<>(GroupQuantity.GAP);
    private final ObjectProperty<GroupOrder> order = new SimpleObjectProperty<>(GroupOrder.SIZE);
    private final ReadOnlyObjectWrapper<@Nullable GroupFinding> finding =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Cell> cell = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable GroupCosines> cosines =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
    private boolean active;
    private boolean choosing;
    private boolean probing;

    /// What it works with.
    ///
    /// @param lane where groups are measured
    /// @param live where the cosines of one cell are taken: tenths of a second
    record Parts(
            Session session,
            AttributesModel attributes,
            JobQueue jobs,
            Background lane,
            Background live) {}

    /// A place of the matrix.
    ///
    /// @param a the group of the row
    /// @param b the group of the column
    record Cell(int a, int b) {}

    GroupsModel(Parts parts, GroupText text) {
        this.parts = parts;
        this.text = text;
        parts.session().embeddingsProperty().subscribe(this::list);
        parts.attributes().attributesProperty().subscribe(this::list);
        column.subscribe((before, now) -> chosen());
        which.subscribe((before, now) -> chosen());
        quantity.subscribe((before, now) -> probe());
    }

    /// The attributes there are to choose from: those with values that recur.
    ReadOnlyObjectProperty<List<String>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /// The one that takes modality's place; null while there is none.
    ObjectProperty<@Nullable String> columnProperty() {
        return column;
    }

    /// Which rows are grouped.
    ObjectProperty<GroupRows> rowsProperty() {
        return which;
    }

    /// What the matrix shows.
    ObjectProperty<GroupQuantity> quantityProperty() {
        return quantity;
    }

    /// How it is sorted.
    ObjectProperty<GroupOrder> orderProperty() {
        return order;
    }

    /// Null while there is nothing to show.
    ReadOnlyObjectProperty<@Nullable GroupFinding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /// Where the cursor is; null while there is nothing to show.
    ReadOnlyObjectProperty<@Nullable Cell> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /// The cosines of the cursor's groups; null until they are taken.
    ReadOnlyObjectProperty<@Nullable GroupCosines> cosinesProperty() {
        return cosines.getReadOnlyProperty();
    }

    /// Why nothing shows; empty while something does.
    ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// Whether anybody looks: nothing is computed for nobody.
    void setActive(boolean looking) {
        active = looking;
        list();
    }

    /// Keeps the chosen attribute where it is still there; else a language, else the modality.
    private void list() {
        if (!active) {
            return;
        }
        var offered =
                parts.attributes().attributesProperty().get().stream()
                        .filter(attribute -> attribute.kind() == Attribute.Kind.CATEGORY)
                        .map(Attribute::name)
                        .toList();
        choosing = true;
        var before = column.get();
        columns.set(offered);
        if (before == null || !offered.contains(before)) {
            column.set(
                    offered.contains(LANGUAGE)
                            ? LANGUAGE
                            : offered.contains(MODALITY)
                                    ? MODALITY
                                    : offered.isEmpty() ? null : offered.getFirst());
        } else {
            column.set(before);
        }
        choosing = false;
        look();
    }

    private void chosen() {
        if (!choosing) {
            look();
        }
    }

    private void look() {
        if (!active) {
            return;
        }
        long asked = requests.next();
        List.copyOf(running).forEach(parts.jobs()::cancel);
        running.clear();
        probing = false;
        show(null);
        var rows = parts.session().embeddingsProperty().get();
        var name = column.get();
        emptiness.set(rows == null || name == null ? text.nothing() : text.grouping());
        if (rows == null || name == null) {
            return;
        }
        parts.attributes()
                .column(
                        name,
                        text.name(name),
                        Outcome.onlyIf(
                                () -> requests.isCurrent(asked),
                                Outcome.<Column>of(this::group, this::failed, this::cancelled)));
    }

    private void group(Column found) {
        var rows = parts.session().embeddingsProperty().get();
        if (rows == null || !(found instanceof CategoryColumn categories)) {
            return;
        }
        var wanted = which.get();
        var none = text.none();
        submit(
                text.grouping(),
                (token, progress) -> {
                    var grouping = Grouping.of(rows, categories, wanted, none);
                    return new GroupFinding(
                            grouping, GroupGaps.of(grouping.rows(), grouping.groups()), null, null);
                },
                this::grouped);
    }

    private <T> void submit(
            String title, JobQueue.Work<T> work, java.util.function.Consumer<? super T> then) {
        long asked = requests.next();
        var job = parts.jobs().job(title);
        running.add(job);
        parts.jobs()
                .submit(
                        parts.lane(),
                        job,
                        work,
                        Outcome.onlyIf(
                                () -> running.remove(job) && requests.isCurrent(asked),
                                Outcome.<T>of(then, this::failed, this::cancelled)));
    }

    private void grouped(GroupFinding found) {
        if (found.grouping().count() < 2) {
            emptiness.set(text.oneGroup(found.grouping()));
            return;
        }
        emptiness.set("");
        show(found);
        resample(found);
    }

    private void resample(GroupFinding found) {
        var grouping = found.grouping();
        submit(
                text.resampling(),
                (token, progress) ->
                        GroupIntervals.of(
                                grouping.rows(), grouping.groups(), DRAWS, SEED, token, progress),
                intervals -> {
                    var now = finding.get();
                    if (now != null) {
                        finding.set(now.with(intervals));
                    }
                    probe();
                });
    }

    /// Trains probes once somebody wants to see their accuracy, after the resamples.
    private void probe() {
        var now = finding.get();
        boolean wanted = quantity.get() == GroupQuantity.SEPARABILITY;
        if (now == null || !wanted || probing || now.separability() != null || !canProbe(now)) {
            return;
        }
        if (now.intervals() == null && !running.isEmpty()) {
            return;
        }
        probing = true;
        var grouping = now.grouping();
        int threads = Runtime.getRuntime().availableProcessors();
        submit(
                text.probing(),
                (token, progress) ->
                        GroupSeparability.of(
                                grouping.rows(), grouping.groups(), threads, SEED, token, progress),
                accuracies -> {
                    probing = false;
                    var shown = finding.get();
                    if (shown != null) {
                        finding.set(shown.with(accuracies));
                    }
                });
    }

    static boolean canProbe(GroupFinding found) {
        return found.grouping().count() <= GroupFinding.MOST_PROBED;
    }

    private void show(@Nullable GroupFinding found) {
        finding.set(found);
        if (found == null) {
            pairs.next();
            cosines.set(null);
            cell.set(null);
        } else {
            var sorted = order.get().of(found.gaps());
            look(sorted[0], sorted[1]);
        }
    }

    private void failed(Throwable failure) {
        LOG.info("grouping rows", failure);
        if (finding.get() == null) {
            emptiness.set(text.failure(failure));
        }
    }

    /// Whatever shows already stays, without what was being computed.
    private void cancelled() {
        probing = false;
        if (finding.get() == null) {
            emptiness.set(text.cancelled());
        }
    }

    /// Looks at two groups.
    void look(int a, int b) {
        var now = finding.get();
        if (now == null) {
            return;
        }
        cell.set(new Cell(a, b));
        var grouping = now.grouping();
        parts.live()
                .runLatest(
                        pairs,
                        () -> GroupCosines.of(grouping, a, b),
                        Outcome.<GroupCosines>of(cosines::set, this::failed));
    }

    /// Walks from cell to cell as they are sorted, within those there are.
    void walk(int down, int right) {
        var now = finding.get();
        var here = cell.get();
        if (now == null || here == null) {
            return;
        }
        var sorted = order.get().of(now.gaps());
        int last = sorted.length - 1;
        int row = Math.clamp((long) place(sorted, here.a()) + down, 0, last);
        int place = Math.clamp((long) place(sorted, here.b()) + right, 0, last);
        look(sorted[row], sorted[place]);
    }

    private static int place(int[] sorted, int group) {
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] == group) {
                return i;
            }
        }
        return 0;
    }

    GroupText text() {
        return text;
    }
}

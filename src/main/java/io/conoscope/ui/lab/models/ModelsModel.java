package io.conoscope.ui.lab.models;

import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.reference.MeasureKind;
import io.conoscope.service.compare.CompareJob;
import io.conoscope.service.compare.ComparedNumbers;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Titles;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows of the table of models, measured one after the other. FX thread only.
final class ModelsModel {

    private static final List<String> CORRECTIONS =
            List.of(CompareJob.REST, "center", "standardize", "realign", "drop:3");

    private final Workbench bench;
    private final ModelsServices services;
    private final Background lane;
    private final Messages words;
    private final RequestNumbers requests = new RequestNumbers();
    private final ObservableList<ModelRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ModelRow> readOnly =
            FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper unfinished = new ReadOnlyBooleanWrapper();
    private @Nullable Job job;

    ModelsModel(Workbench bench, ModelsServices services, Background lane, Messages words) {
        this.bench = bench;
        this.services = services;
        this.lane = lane;
        this.words = words;
        bench.session().embeddingsProperty().subscribe(this::embeddingsChanged);
    }

    /// What is open first, then other models of its items, then corrections, then what was added.
    ObservableList<ModelRow> rows() {
        return readOnly;
    }

    /// Whether measuring was stopped with rows still without numbers.
    ReadOnlyBooleanProperty unfinishedProperty() {
        return unfinished.getReadOnlyProperty();
    }

    /// Of what the table is, in one line.
    String subject() {
        var corpus = bench.session().corpusProperty().get();
        return corpus == null ? "" : Titles.of(corpus);
    }

    /// Whether a row's number is the best of those that it can be compared with. Where neither end
    /// of a measure is better, none is.
    boolean isBest(ModelRow row, String key) {
        double value = row.value(key);
        var better =
                MeasureKind.of(key).map(MeasureKind::better).orElse(MeasureKind.Better.NEITHER);
        if (!Double.isFinite(value) || better == MeasureKind.Better.NEITHER) {
            return false;
        }
        int sign = better == MeasureKind.Better.HIGHER ? 1 : -1;
        var others =
                rows.stream()
                        .filter(other -> other.isHeldOut() == row.isHeldOut())
                        .mapToDouble(other -> sign * other.value(key))
                        .filter(Double::isFinite)
                        .toArray();
        return others.length > 1 && Arrays.stream(others).allMatch(other -> other <= sign * value);
    }

    /// Adds other rows of the same items; those of other numbers of items say so and stay without
    /// numbers.
    void add(Path path) {
        var name = String.valueOf(path.getFileName());
        rows.add(new ModelRow(name, path, false, CompareJob.ALL, null, ""));
        if (job == null) {
            next(requests.next());
        }
    }

    /// Measures those that have no numbers because measuring was stopped.
    void again() {
        var stopped = words.get("lab.models.stopped");
        rows.replaceAll(row -> row.why().equals(stopped) ? row.without("") : row);
        next(requests.next());
    }

    /// Opens a row in Explore: its model is chosen, or its file opened. What is open already, and
    /// corrections, need nothing.
    void open(ModelRow row) {
        var path = row.path();
        if (path == null) {
            return;
        }
        if (row.stored()) {
            lane.run(
                    () -> services.modelOf(path),
                    Outcome.<ModelSpec>of(
                            spec -> bench.embedding().choose(new ModelChoice(spec)),
                            failure -> bench.notices().fail(Notices.Location.LAB, failure, null)));
        } else {
            bench.open(path);
        }
    }

    private void embeddingsChanged(@Nullable Embeddings open) {
        long number = requests.next();
        if (job != null) {
            bench.jobs().cancel(job);
            job = null;
        }
        unfinished.set(false);
        rows.clear();
        var corpus = bench.session().corpusProperty().get();
        if (open == null || corpus == null) {
            return;
        }
        rows.add(new ModelRow(nameOf(open), null, false, CompareJob.ALL, null, ""));
        lane.run(
                () -> services.stored(corpus),
                Outcome.onlyIf(
                        () -> requests.isCurrent(number),
                        Outcome.<List<ModelsServices.StoredModel>>of(
                                found -> list(open, found, number),
                                failure -> {
                                    bench.notices().fail(Notices.Location.LAB, failure, null);
                                    list(open, List.of(), number);
                                })));
    }

    private void list(Embeddings open, List<ModelsServices.StoredModel> found, long number) {
        var name = nameOf(open);
        var more = new ArrayList<ModelRow>();
        found.stream()
                .filter(one -> !one.name().equals(name))
                .forEach(
                        one ->
                                more.add(
                                        new ModelRow(
                                                one.name(),
                                                one.folder(),
                                                true,
                                                CompareJob.ALL,
                                                null,
                                                "")));
        for (var correction : CORRECTIONS) {
            var called =
                    correction.equals(CompareJob.REST)
                            ? words.get("lab.models.as-is", name)
                            : words.get("lab.models.corrected", called(correction), name);
            more.add(new ModelRow(called, null, false, correction, null, ""));
        }
        rows.addAll(more);
        next(number);
    }

    /// As the tab that closes the gap calls it.
    private String called(String correction) {
        int colon = correction.indexOf(':');
        return switch (colon < 0 ? correction : correction.substring(0, colon)) {
            case "center" -> words.get("lab.close.center");
            case "standardize" -> words.get("lab.close.standardize");
            case "realign" -> words.get("lab.close.realign");
            case "drop" -> words.get("lab.close.drop-of", correction.substring(colon + 1));
            default -> correction;
        };
    }

    /// The model, or what was opened where nobody recorded the model.
    private String nameOf(Embeddings open) {
        return open.provenance().model().equals("unknown") ? subject() : Titles.of(open);
    }

    /// Measures the next row that waits for it.
    private void next(long number) {
        var open = bench.session().embeddingsProperty().get();
        int at = waiting();
        job = null;
        if (open == null || at < 0) {
            unfinished.set(rows.stream().anyMatch(this::wasStopped));
            return;
        }
        var row = rows.get(at);
        var measuring = bench.jobs().job(words.get("lab.models.measuring", row.name()));
        job = measuring;
        bench.jobs()
                .submit(
                        lane,
                        measuring,
                        (token, progress) -> {
                            var path = row.path();
                            var measured = path == null ? open : services.open(path);
                            requireSameItems(measured, open);
                            return services.measure(measured, row.treatment(), token, progress);
                        },
                        Outcome.onlyIf(
                                () -> requests.isCurrent(number),
                                Outcome.<ComparedNumbers>of(
                                        numbers -> put(at, row.with(numbers), number),
                                        failure ->
                                                put(
                                                        at,
                                                        row.without(
                                                                String.valueOf(
                                                                        failure.getMessage())),
                                                        number),
                                        () -> stop(number))));
    }

    private boolean wasStopped(ModelRow row) {
        return row.why().equals(words.get("lab.models.stopped"));
    }

    private int waiting() {
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).numbers() == null && rows.get(r).why().isEmpty()) {
                return r;
            }
        }
        return -1;
    }

    private void requireSameItems(Embeddings measured, Embeddings open) {
        if (measured.image().rows() != open.image().rows()
                || measured.text().rows() != open.text().rows()) {
            throw new IllegalArgumentException(
                    words.get(
                            "lab.models.other-items",
                            measured.image().rows(),
                            measured.text().rows(),
                            open.image().rows(),
                            open.text().rows()));
        }
    }

    private void put(int at, ModelRow row, long number) {
        rows.set(at, row);
        next(number);
    }

    private void stop(long number) {
        var stopped = words.get("lab.models.stopped");
        rows.replaceAll(
                row -> row.numbers() == null && row.why().isEmpty() ? row.without(stopped) : row);
        next(number);
    }
}

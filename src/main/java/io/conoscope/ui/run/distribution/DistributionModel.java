package io.conoscope.ui.run.distribution;

import io.conoscope.runlog.evaluation.CosineHistogram;
import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.runlog.evaluation.Evaluation;
import io.conoscope.ui.run.evaluation.EvaluatedRun;
import io.conoscope.ui.run.evaluation.EvaluationsModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The distributions of every run that shows, for the kinds of pairs that were chosen. FX thread
/// only.
final class DistributionModel {

    /// One run's distributions.
    ///
    /// @param run   whose
    /// @param kinds of pairs
    /// @param rows  one an evaluation
    record Column(EvaluatedRun run, Set<CosineKind> kinds, List<DensityRow> rows) {}

    /// All that is drawn, on one scale.
    record Distributions(List<Column> columns, CosineSpan span) {

        static final Distributions NONE = new Distributions(List.of(), CosineSpan.WHOLE);
    }

    private final EvaluationsModel evaluations;
    private final ReadOnlyObjectWrapper<Set<CosineKind>> kinds =
            new ReadOnlyObjectWrapper<>(
                    EnumSet.of(CosineKind.MATCHED, CosineKind.TEXT_TEXT_MATCHED));
    private final ReadOnlyObjectWrapper<Distributions> distributions =
            new ReadOnlyObjectWrapper<>(Distributions.NONE);

    DistributionModel(EvaluationsModel evaluations) {
        this.evaluations = evaluations;
        evaluations.evaluatedProperty().subscribe(now -> compute());
    }

    /// The kinds of pairs that show; never none.
    ReadOnlyObjectProperty<Set<CosineKind>> kindsProperty() {
        return kinds.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Distributions> distributionsProperty() {
        return distributions.getReadOnlyProperty();
    }

    /// Shows or hides a kind; the last one stays.
    void show(CosineKind kind, boolean on) {
        var next = EnumSet.copyOf(kinds.get());
        if (on) {
            next.add(kind);
        } else {
            next.remove(kind);
        }
        if (!next.isEmpty() && !next.equals(kinds.get())) {
            kinds.set(Collections.unmodifiableSet(next));
            compute();
        }
    }

    private void compute() {
        var columns = evaluations.evaluatedProperty().get().stream().map(this::column).toList();
        var all = columns.stream().flatMap(column -> column.rows().stream()).toList();
        distributions.set(new Distributions(columns, CosineSpan.around(all)));
    }

    /// What is drawn already, where neither the run nor the kinds have changed.
    private Column column(EvaluatedRun run) {
        return distributions.get().columns().stream()
                .filter(known -> known.run().equals(run) && known.kinds().equals(kinds.get()))
                .findFirst()
                .orElseGet(() -> new Column(run, kinds.get(), rows(run)));
    }

    private List<DensityRow> rows(EvaluatedRun run) {
        var together = new EnumMap<CosineKind, Integer>(CosineKind.class);
        for (var kind : kinds.get()) {
            var all =
                    run.evaluations().stream()
                            .flatMap(stored -> histogram(stored.evaluation(), kind).stream())
                            .toList();
            together.put(kind, BinWidth.together(all));
        }
        return run.evaluations().stream()
                .map(stored -> row(stored.evaluation(), together))
                .toList();
    }

    private static DensityRow row(Evaluation evaluation, Map<CosineKind, Integer> together) {
        var found = new ArrayList<DensityCurve>();
        together.forEach(
                (kind, bins) ->
                        histogram(evaluation, kind)
                                .map(fine -> fine.coarser(bins))
                                .map(drawn -> DensityCurve.of(kind, drawn, evaluation.mean(kind)))
                                .ifPresent(found::add));
        return new DensityRow(evaluation.step(), evaluation.epoch(), found);
    }

    private static Optional<CosineHistogram> histogram(Evaluation evaluation, CosineKind kind) {
        return Optional.ofNullable(evaluation.histograms().get(kind))
                .filter(histogram -> histogram.total() > 0);
    }
}

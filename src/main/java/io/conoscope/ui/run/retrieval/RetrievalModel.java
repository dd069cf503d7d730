package io.conoscope.ui.run.retrieval;

import io.conoscope.runlog.evaluation.RetrievalScores;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.evaluation.EvaluatedRun;
import io.conoscope.ui.run.evaluation.EvaluationsModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// The recalls of the runs that show: one run at every k, or several at one. FX thread only.
final class RetrievalModel {

    /// As many corpora as there are colours.
    static final int MOST_CORPORA = 3;

    static final List<String> KS = List.of("1", "5", "10");

    /// All that is drawn, on one scale.
    ///
    /// @param corpora names, by the curves' place
    /// @param lastEpoch where the axis ends, above 0
    /// @param top       of the axis upwards, in (0, 1]
    record Charts(List<RecallChart> charts, List<String> corpora, double lastEpoch, double top) {

        static final Charts NONE = new Charts(List.of(), List.of(), 1, 1);
    }

    private final EvaluationsModel evaluations;
    private final Messages words;
    private final ObjectProperty<String> k = new SimpleObjectProperty<>("5");
    private final ReadOnlyObjectWrapper<Charts> charts = new ReadOnlyObjectWrapper<>(Charts.NONE);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    RetrievalModel(EvaluationsModel evaluations, Messages words) {
        this.evaluations = evaluations;
        this.words = words;
        evaluations.evaluatedProperty().subscribe(now -> compute());
        k.subscribe((before, now) -> compute());
    }

    /// The k of recall@k where several runs show.
    ObjectProperty<String> kProperty() {
        return k;
    }

    ReadOnlyObjectProperty<Charts> chartsProperty() {
        return charts.getReadOnlyProperty();
    }

    /// What is missing or left out, in a sentence; empty where nothing is.
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    private void compute() {
        var runs = evaluations.evaluatedProperty().get();
        var all = corpora(runs);
        var corpora = all.subList(0, Math.min(MOST_CORPORA, all.size()));
        var made = new ArrayList<RecallChart>();
        for (var run : runs) {
            for (var each : runs.size() == 1 ? KS : List.of(k.get())) {
                made.add(new RecallChart(run, each, curves(run, corpora, each)));
            }
        }
        charts.set(new Charts(made, List.copyOf(corpora), lastEpoch(runs), top(made)));
        notice.set(notice(runs, all.size()));
    }

    private String notice(List<EvaluatedRun> runs, int corpora) {
        if (!runs.isEmpty() && corpora == 0) {
            return words.get("retrieval.none");
        }
        return corpora > MOST_CORPORA ? words.get("retrieval.more", MOST_CORPORA, corpora) : "";
    }

    private static List<String> corpora(List<EvaluatedRun> runs) {
        return runs.stream()
                .flatMap(run -> run.evaluations().stream())
                .flatMap(stored -> stored.evaluation().retrieval().stream())
                .map(RetrievalScores::corpus)
                .distinct()
                .toList();
    }

    private static List<RecallCurve> curves(EvaluatedRun run, List<String> corpora, String k) {
        var curves = new ArrayList<RecallCurve>();
        for (int corpus = 0; corpus < corpora.size(); corpus++) {
            for (var search : Search.values()) {
                var curve = curve(run, corpora.get(corpus), corpus, search, k);
                if (curve.epochs().length > 0) {
                    curves.add(curve);
                }
            }
        }
        return curves;
    }

    private static RecallCurve curve(
            EvaluatedRun run, String name, int corpus, Search search, String k) {
        var epochs = DoubleStream.builder();
        var recall = DoubleStream.builder();
        for (var stored : run.evaluations()) {
            var evaluation = stored.evaluation();
            for (var scores : evaluation.retrieval()) {
                var value = search.of(scores).get(k);
                if (scores.corpus().equals(name) && value != null && Double.isFinite(value)) {
                    epochs.add(evaluation.epoch());
                    recall.add(value);
                }
            }
        }
        return new RecallCurve(corpus, search, epochs.build().toArray(), recall.build().toArray());
    }

    private static double lastEpoch(List<EvaluatedRun> runs) {
        double last = runs.stream().mapToDouble(run -> run.last().epoch()).max().orElse(1);
        return last > 0 ? last : 1;
    }

    /// A little above the highest value, at most 1.
    private static double top(List<RecallChart> charts) {
        double highest =
                charts.stream()
                        .flatMap(chart -> chart.curves().stream())
                        .mapToDouble(RecallCurve::highest)
                        .max()
                        .orElse(1);
        return highest > 0 ? Math.min(1, 1.08 * highest) : 1;
    }
}

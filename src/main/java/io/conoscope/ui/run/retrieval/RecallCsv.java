package io.conoscope.ui.run.retrieval;

import io.conoscope.ui.run.draw.CsvText;
import io.conoscope.ui.run.evaluation.EvaluatedRun;

import java.util.List;

/// The recalls as comma-separated values, one a line, of every corpus and at every k.
final class RecallCsv {

    private RecallCsv() {}

    static String of(List<EvaluatedRun> runs) {
        var text = new CsvText().line("run", "step", "epoch", "corpus", "search", "k", "recall");
        for (var run : runs) {
            for (var stored : run.evaluations()) {
                var at = stored.evaluation();
                for (var scores : at.retrieval()) {
                    for (var search : Search.values()) {
                        for (var k : RetrievalModel.KS) {
                            var recall = search.of(scores).get(k);
                            if (recall != null) {
                                text.line(
                                        run.run().name(),
                                        at.step(),
                                        at.epoch(),
                                        scores.corpus(),
                                        search.key(),
                                        k,
                                        recall);
                            }
                        }
                    }
                }
            }
        }
        return text.toString();
    }
}

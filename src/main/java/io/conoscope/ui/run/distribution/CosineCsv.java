package io.conoscope.ui.run.distribution;

import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.ui.run.draw.CsvText;
import io.conoscope.ui.run.evaluation.EvaluatedRun;

import java.util.List;
import java.util.Set;

/// The counted cosines as comma-separated values, a bin a line.
final class CosineCsv {

    private CosineCsv() {}

    /// @param kinds of pairs that are wanted
    static String of(List<EvaluatedRun> runs, Set<CosineKind> kinds) {
        var text = new CsvText().line("run", "step", "epoch", "pairs", "from", "to", "count");
        for (var run : runs) {
            for (var stored : run.evaluations()) {
                var at = stored.evaluation();
                at.histograms()
                        .forEach(
                                (kind, bins) -> {
                                    for (int b = 0; kinds.contains(kind) && b < bins.bins(); b++) {
                                        text.line(
                                                run.run().name(),
                                                at.step(),
                                                at.epoch(),
                                                kind.key(),
                                                bins.edge(b),
                                                bins.edge(b + 1),
                                                bins.counts()[b]);
                                    }
                                });
            }
        }
        return text.toString();
    }
}

package io.conoscope.ui.run.evaluation;

import io.conoscope.runlog.evaluation.Evaluation;
import io.conoscope.runlog.evaluation.StoredEvaluation;
import io.conoscope.ui.session.run.OpenRun;

import java.util.List;

/// A run with the evaluations that could be read so far.
///
/// @param run         the one on the list
/// @param evaluations in the order of their steps, at least one
/// @param damaged     what each evaluation that could not be read has wrong
public record EvaluatedRun(OpenRun run, List<StoredEvaluation> evaluations, List<String> damaged) {

    public EvaluatedRun {
        evaluations = List.copyOf(evaluations);
        damaged = List.copyOf(damaged);
    }

    /// Which evaluation counts at an epoch: the last one not after it, or the first of all.
    public int indexAt(double epoch) {
        int found = 0;
        for (int i = 1; i < evaluations.size(); i++) {
            if (evaluation(i).epoch() <= epoch + 1e-9) {
                found = i;
            }
        }
        return found;
    }

    /// The evaluation at a place in the list.
    public Evaluation evaluation(int index) {
        return evaluations.get(index).evaluation();
    }

    /// The last evaluation.
    public Evaluation last() {
        return evaluations.getLast().evaluation();
    }
}

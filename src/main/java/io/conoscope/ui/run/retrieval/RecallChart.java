package io.conoscope.ui.run.retrieval;

import io.conoscope.ui.run.evaluation.EvaluatedRun;

import java.util.List;

/// One chart: a run's recalls at one k.
///
/// @param run    whose
/// @param k      of recall@k, as text
/// @param curves of all corpora
record RecallChart(EvaluatedRun run, String k, List<RecallCurve> curves) {}

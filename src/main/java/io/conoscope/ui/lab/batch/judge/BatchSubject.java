package io.conoscope.ui.lab.batch.judge;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.batch.BatchItems;
import io.conoscope.gap.batch.JudgedPairs;
import io.conoscope.gap.batch.MatchJudge;
import io.conoscope.gap.batch.SimilarTexts;

import java.util.Map;

/// What batches are drawn from, and who can judge them. Immutable.
///
/// @param corpus of the rows
/// @param rows   of the corpus
/// @param items  its pairs
/// @param judges those that have something to say, with their usual thresholds
/// @param notes  of every kind
public record BatchSubject(
        Corpus corpus,
        Embeddings rows,
        BatchItems items,
        Map<JudgeKind, MatchJudge> judges,
        Map<JudgeKind, JudgeNote> notes) {

    public BatchSubject {
        judges = Map.copyOf(judges);
        notes = Map.copyOf(notes);
    }

    /// Whether a judge has something to say here.
    public boolean knows(JudgeKind kind) {
        return judges.containsKey(kind);
    }

    /// A judge with a threshold.
    ///
    /// @param least passed over by judges without one
    /// @throws IllegalArgumentException if it has nothing to say
    public MatchJudge judge(JudgeKind kind, double least) {
        var judge = judges.get(kind);
        if (judge == null) {
            throw new IllegalArgumentException(kind + " is not among " + judges.keySet());
        }
        return switch (judge) {
            case JudgedPairs judged -> judged.withLeast(least);
            case SimilarTexts similar -> similar.withLeast(least);
            default -> judge;
        };
    }
}

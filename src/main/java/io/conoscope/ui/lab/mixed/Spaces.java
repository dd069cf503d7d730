package io.conoscope.ui.lab.mixed;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.gap.correct.method.Mix;
import io.conoscope.math.UnitRows;
import io.conoscope.service.search.mixed.MixedRanking;
import io.conoscope.service.search.mixed.MixedSpace;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.lab.CorrectionChoice;

import org.jspecify.annotations.Nullable;

/// The rows as they are and corrected, kept for the next query. Safe on any thread; one at a time
/// computes.
final class Spaces {

    /// So many of the best are listed.
    static final int TOP = 20;

    /// So many of either modality are listed wherever they rank.
    static final int OWN = 3;

    private final Messages words;
    private @Nullable Embeddings rows;
    private @Nullable MixedSpace raw;
    private @Nullable CorrectionChoice choice;
    private @Nullable MixedSpace corrected;

    Spaces(Messages words) {
        this.words = words;
    }

    /// Ranks in both. Blocks.
    synchronized MixedAnswer answer(Embeddings of, CorrectionChoice with, Asked asked) {
        var before = raw(of).rank(asked.row(), TOP, OWN);
        MixedRanking after = null;
        var problem = "";
        try {
            var space = corrected(of, with);
            if (UnitRows.scale(space.place(asked.row())) == 0) {
                problem = words.get("lab.mixed.nowhere");
            } else {
                after = space.rank(asked.row(), TOP, OWN);
                int lost = space.nowhere().length;
                problem = lost == 0 ? "" : words.get("lab.mixed.lost", NumberText.count(lost));
            }
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
        }
        return new MixedAnswer(asked.name(), asked.note(), asked.row(), before, after, problem);
    }

    /// The rows as they are.
    synchronized MixedSpace raw(Embeddings of) {
        if (raw == null || !of.equals(rows)) {
            rows = of;
            raw = MixedSpace.of(of, RowCorrection.NONE);
            corrected = null;
        }
        return raw;
    }

    /// The corrected rows.
    ///
    /// @throws IllegalArgumentException why they cannot be corrected so
    synchronized MixedSpace corrected(Embeddings of, CorrectionChoice with) {
        raw(of);
        if (corrected == null || !with.equals(choice)) {
            choice = with;
            corrected = null;
            corrected = MixedSpace.of(of, correction(with));
        }
        return corrected;
    }

    private RowCorrection correction(CorrectionChoice with) {
        return switch (Corrections.parse(with.name())) {
            case Correction.OfRows(var transform) ->
                    new RowCorrection(
                            mixed(transform, with.mix()),
                            new FitSample(with.fitShare(), with.seed()));
            case Correction.OfSimilarities(var similarities) ->
                    throw new IllegalArgumentException(
                            words.get("lab.mixed.similarities", similarities.name()));
        };
    }

    private static RowTransform mixed(RowTransform transform, double amount) {
        return amount == 1 ? transform : new Mix(amount, transform);
    }
}

package io.conoscope.ui.lab.mixed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
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
import io.conoscope.service.search.mixed.WrongKin;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.lab.CorrectionChoice;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

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
                problem = lost(space.nowhere());
            }
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
        }
        return new MixedAnswer(asked.name(), asked.note(), asked.row(), before, after, problem);
    }

    /// Counts in both how often a wrong one of the own kind is nearer than the partner: on the rows
    /// that the correction was not fitted to, where there are any. Rows that it leaves no direction
    /// are in neither count.
    ///
    /// @throws IllegalArgumentException if no row is left to count
    /// @throws java.util.concurrent.CancellationException if cancelled
    Claim count(
            Embeddings of,
            CorrectionChoice with,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        MixedSpace space;
        try {
            space = corrected(of, with);
        } catch (IllegalArgumentException e) {
            var why = String.valueOf(e.getMessage());
            return new Claim(WrongKin.of(of, token, progress), null, all(of), why);
        }
        var sample = new FitSample(with.fitShare(), with.seed());
        var before = sample.rest(of);
        var after = sample.rest(space.rows());
        return new Claim(
                WrongKin.of(before, token, progress),
                WrongKin.of(after, token, progress),
                with.isJudgedOnItsFit() ? fitted(before) : rest(before, with),
                lost(space.nowhere()));
    }

    private String all(Embeddings counted) {
        return words.get("lab.mixed.claim.all", sizes(counted));
    }

    private String fitted(Embeddings counted) {
        return words.get("lab.mixed.claim.fitted", sizes(counted));
    }

    private String rest(Embeddings counted, CorrectionChoice with) {
        return words.get(
                "lab.mixed.claim.rest", sizes(counted), NumberText.percent(with.fitShare()));
    }

    private String sizes(Embeddings counted) {
        return words.get(
                "lab.mixed.claim.sizes",
                NumberText.count(counted.image().rows()),
                NumberText.count(counted.text().rows()));
    }

    private String lost(int[] lost) {
        return lost.length == 0 ? "" : words.get("lab.mixed.lost", NumberText.count(lost.length));
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

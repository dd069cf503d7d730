package io.conoscope.ui.lab.batch;

import io.conoscope.gap.batch.BatchGradient;
import io.conoscope.gap.batch.BatchMatrix;
import io.conoscope.gap.batch.BatchSampling;
import io.conoscope.gap.batch.MatchJudge;
import io.conoscope.ui.lab.batch.judge.BatchSubject;
import io.conoscope.ui.lab.batch.judge.JudgeKind;

import java.util.Map;

/// A batch as it was drawn, with what every judge says of it. Immutable.
///
/// A *cell* is an item's image with an item's text; those with the same item are pairs.
///
/// @param subject  what it was drawn from
/// @param sampling how
/// @param seed     of the drawing
/// @param tau      temperature of the softmax
/// @param items    shape (b), in the order of rows and columns
/// @param matrix   cosines
/// @param gradient softmaxes and slopes
/// @param verdicts shape (b, b), row-major: [JudgeKind#bit] of every judge that takes
///                 the cell for a match; 0 on the diagonal
public record DrawnBatch(
        BatchSubject subject,
        BatchSampling sampling,
        long seed,
        double tau,
        int[] items,
        BatchMatrix matrix,
        BatchGradient gradient,
        int[] verdicts) {

    /// Draws and judges: milliseconds.
    static DrawnBatch of(
            BatchSubject subject, BatchSettings settings, Map<JudgeKind, MatchJudge> judges) {
        var items = settings.sampling().draw(subject.items(), settings.size(), settings.seed());
        var matrix = BatchMatrix.of(subject.rows(), subject.items(), items);
        return new DrawnBatch(
                subject,
                settings.sampling(),
                settings.seed(),
                settings.temperature(),
                items,
                matrix,
                BatchGradient.of(matrix, settings.temperature()),
                verdicts(items, judges));
    }

    private static int[] verdicts(int[] items, Map<JudgeKind, MatchJudge> judges) {
        int b = items.length;
        var verdicts = new int[b * b];
        judges.forEach(
                (kind, judge) -> {
                    for (int at = 0; at < verdicts.length; at++) {
                        if (at / b != at % b && judge.matches(items[at / b], items[at % b])) {
                            verdicts[at] |= kind.bit();
                        }
                    }
                });
        return verdicts;
    }

    /// Items.
    public int size() {
        return items.length;
    }

    /// The image row of an item of the batch.
    int image(int place) {
        return subject.items().image()[items[place]];
    }

    /// The text row of an item of the batch.
    int text(int place) {
        return subject.items().text()[items[place]];
    }

    /// What is shaded, shape (b, b).
    double[] shaded(MatrixShade shade) {
        return switch (shade) {
            case COSINE -> matrix.cosines();
            case BY_IMAGE -> gradient.byImage();
            case BY_TEXT -> gradient.byText();
        };
    }
}

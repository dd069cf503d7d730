package io.conoscope.ui.lab.batch;

import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.TextItem;
import io.conoscope.ui.lab.batch.judge.JudgeKind;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One cell of a batch's matrix.
///
/// @param batch the matrix
/// @param row   place of the image's item
/// @param column place of the text's item
record BatchCell(DrawnBatch batch, int row, int column) {

    /// Whether image and text are a pair.
    boolean isPair() {
        return row == column;
    }

    ImageItem image() {
        return batch.subject().corpus().images().get(batch.image(row));
    }

    TextItem text() {
        return batch.subject().corpus().texts().get(batch.text(column));
    }

    /// The caption in words, or its id where only its row is known.
    String caption() {
        var text = text();
        var words = text.text();
        return words == null ? text.id() : words.strip();
    }

    double cosine() {
        return batch.matrix().at(row, column);
    }

    /// The probability of the text, asked with the image.
    double byImage() {
        return batch.gradient().byImage()[batch.gradient().at(row, column)];
    }

    /// The probability of the image, asked with the text.
    double byText() {
        return batch.gradient().byText()[batch.gradient().at(row, column)];
    }

    /// What the loss changes by with the cosine: negative pulls together, positive pushes apart.
    double slope() {
        return batch.gradient().slope()[batch.gradient().at(row, column)];
    }

    /// How hard it is pulled or pushed, in mean pulls of the batch's pairs: 1 pushes as hard as a
    /// pair is pulled; NaN where no pair is pulled.
    double strength() {
        double pull = batch.gradient().meanPull();
        return pull > 0 ? slope() / pull : Double.NaN;
    }

    /// Whether one of some judges takes it for a match; never true of a pair.
    boolean isTakenBy(List<JudgeKind> asked) {
        int verdict = batch.verdicts()[batch.gradient().at(row, column)];
        return asked.stream().anyMatch(kind -> (verdict & kind.bit()) != 0);
    }

    /// Whether a judge takes it for a match.
    boolean isTakenBy(JudgeKind kind) {
        return isTakenBy(List.of(kind));
    }

    /// What each judge that knows something of it says.
    Map<JudgeKind, Double> values() {
        var values = new EnumMap<JudgeKind, Double>(JudgeKind.class);
        batch.subject()
                .judges()
                .forEach(
                        (kind, judge) -> {
                            double value = judge.value(batch.items()[row], batch.items()[column]);
                            if (!Double.isNaN(value)) {
                                values.put(kind, value);
                            }
                        });
        return values;
    }

    /// The first judge of some that takes it for a match; null for none.
    @Nullable JudgeKind judge(List<JudgeKind> asked) {
        return asked.stream().filter(this::isTakenBy).findFirst().orElse(null);
    }
}

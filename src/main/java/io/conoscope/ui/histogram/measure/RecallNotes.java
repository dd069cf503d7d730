package io.conoscope.ui.histogram.measure;

import io.conoscope.gap.measure.GuessedRecall;
import io.conoscope.gap.measure.RecallVerdict;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import java.util.StringJoiner;

/// What has to be said beside recall where its numbers mean little.
final class RecallNotes {

    private static final int FEW = 100;

    private RecallNotes() {}

    /// Sentences; empty where recall can be read as it is.
    static String of(RecallVerdict verdict, Messages words) {
        var notes = new StringJoiner(" ");
        if (verdict.isChance()) {
            notes.add(
                    words.get(
                            "measures.chance",
                            NumberText.percent(verdict.guessed().imageToText().mean()),
                            NumberText.percent(verdict.guessed().textToImage().mean())));
        }
        var fewer = fewer(verdict);
        if (fewer.queries() > 0 && fewer.queries() < FEW) {
            notes.add(
                    words.get(
                            fewer.queries() == 1 ? "measures.few.one" : "measures.few",
                            NumberText.count(fewer.queries()),
                            NumberText.significant(1.0 / fewer.queries())));
        }
        return notes.toString();
    }

    private static GuessedRecall fewer(RecallVerdict verdict) {
        var image = verdict.guessed().imageToText();
        var text = verdict.guessed().textToImage();
        return image.queries() <= text.queries() ? image : text;
    }
}

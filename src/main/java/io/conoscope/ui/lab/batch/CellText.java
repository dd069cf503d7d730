package io.conoscope.ui.lab.batch;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.lab.batch.judge.JudgeKind;

import java.util.List;
import java.util.StringJoiner;

/// What is said of a cell, the same on screen, to a screen reader and in files.
record CellText(Messages words) {

    private static final int SHOWN = 60;

    /// A sentence: `Photo 3 with caption 9, a mismatch that the crowd takes for a match: cosine
    /// 0.214, pushed apart 1.20 times as hard as a pair is pulled.`
    String spoken(BatchCell cell, List<JudgeKind> asked) {
        return words.get(
                "lab.batches.cell",
                cell.row() + 1,
                cell.column() + 1,
                cell.caption(),
                what(cell, asked),
                NumberText.significant(cell.cosine()),
                movement(cell));
    }

    /// What it is: a pair, a mismatch, or a match in truth, by whom.
    String what(BatchCell cell, List<JudgeKind> asked) {
        if (cell.isPair()) {
            return words.get("lab.batches.pair");
        }
        var judge = cell.judge(asked);
        return judge == null
                ? words.get("lab.batches.mismatch")
                : words.get("lab.batches.false-negative", title(judge));
    }

    /// Which way the loss moves it, and how hard.
    String movement(BatchCell cell) {
        double strength = cell.strength();
        if (Double.isNaN(strength)) {
            return words.get("lab.batches.still");
        }
        return words.get(
                strength < 0 ? "lab.batches.pulled" : "lab.batches.pushed",
                NumberText.significant(Math.abs(strength)));
    }

    /// What each judge says of it, a line each.
    String judgements(BatchCell cell) {
        var lines = new StringJoiner("\n");
        cell.values()
                .forEach(
                        (kind, value) -> {
                            // That a pair has its own photo and words goes without saying.
                            if (!cell.isPair() || kind.isOfPeople()) {
                                lines.add(judgement(kind, value));
                            }
                        });
        return lines.length() == 0 ? words.get("lab.batches.unjudged") : lines.toString();
    }

    /// What a judge says.
    String judgement(JudgeKind kind, double value) {
        return kind.hasThreshold()
                ? words.get("lab.batches.says." + kind.key(), NumberText.significant(value))
                : words.get("lab.batches.says." + kind.key());
    }

    /// A judge's name.
    String title(JudgeKind kind) {
        return words.get("lab.batches.judge." + kind.key());
    }

    /// As much of a text as fits a line.
    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}

package io.conoscope.ui.lab.batch;

import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.lab.batch.judge.JudgeKind;
import io.conoscope.ui.session.Titles;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// The false negatives of a batch as a table: a line for each cell and each judge that takes it for
/// a match.
final class FalseNegativeFile {

    private FalseNegativeFile() {}

    /// @param model whose false negatives are written
    static Figure figure(BatchModel model) {
        return new Figure("false-negatives", () -> caption(model))
                .withText(FigureFormat.CSV, () -> capture(model));
    }

    private static String caption(BatchModel model) {
        var batch = model.batchProperty().get();
        return batch == null ? "" : Titles.of(batch.subject().corpus());
    }

    private static @Nullable Supplier<String> capture(BatchModel model) {
        if (model.batchProperty().get() == null) {
            return null;
        }
        var cells = List.copyOf(model.falseNegatives());
        var asked = model.asked();
        return () -> csv(cells, asked);
    }

    /// Comma-separated, with a line of names above; numbers as `Double.toString` has them, so that
    /// none is rounded.
    static String csv(List<BatchCell> cells, List<JudgeKind> asked) {
        var text = new StringBuilder();
        line(
                text,
                "image",
                "caption_row",
                "caption_id",
                "caption",
                "judge",
                "value",
                "cosine",
                "p_text_given_image",
                "p_image_given_text",
                "gradient",
                "temperature",
                "seed");
        for (var cell : cells) {
            for (var kind : asked) {
                var value = cell.isTakenBy(kind) ? cell.values().get(kind) : null;
                if (value != null) {
                    add(text, cell, kind, value);
                }
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, BatchCell cell, JudgeKind kind, double value) {
        var words = cell.text().text();
        line(
                text,
                cell.image().id(),
                cell.batch().text(cell.column()),
                cell.text().id(),
                words == null ? "" : words,
                kind.name().toLowerCase(Locale.ROOT),
                value,
                cell.cosine(),
                cell.byImage(),
                cell.byText(),
                cell.slope(),
                cell.batch().tau(),
                cell.batch().seed());
    }

    private static void line(StringBuilder text, Object... fields) {
        text.append(CSVFormat.RFC4180.format(fields)).append("\r\n");
    }
}

package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.CsvRow;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A folder of photos with a CSV whose header has `image` and `caption`, as Kaggle publishes
/// Flickr8k (`Images/`, `captions.txt`). Photos may lie in the folder or below it.
///
/// Fields are separated by commas, semicolons or tabs, whichever the header has. Quoting is that of
/// [CsvRow]. A row whose quotes are never closed is skipped, and reading goes on in the line after
/// the one where it began.
public final class CaptionsCsvFormat extends CaptionListFormat {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    @Override
    public String name() {
        return "captions-csv";
    }

    @Override
    public String lookedFor() {
        return "captions.txt or any CSV with the columns image,caption";
    }

    @Override
    boolean isList(Path file) {
        return Columns.of(CaptionText.firstLine(file)) != null;
    }

    @Override
    Recognition recognition(Path list) {
        var because = list.getFileName() + " has the columns image and caption";
        return new Recognition(Recognition.BY_HEADER, because, list);
    }

    @Override
    CorpusBuilder read(Folder folder, Path texts) throws ConoscopeException {
        var warnings = new ReadWarnings();
        var corpus = new CorpusBuilder(folder, PhotoIndex.below(folder), warnings);
        var table = CaptionText.read(texts, warnings);
        var columns = table.lines() == 0 ? null : Columns.of(table.line(1));
        if (columns == null) {
            throw new ConoscopeException(
                    "captions.header", null, texts, CaptionText.firstLine(texts));
        }
        int line = 2;
        while (line <= table.lines()) {
            line = addRow(table, line, columns, corpus);
        }
        Splits.apply(folder, corpus);
        CaptionTables.noteOthers(folder, this::isList, texts, warnings);
        return corpus;
    }

    /// Reads the row that begins in a line.
    ///
    /// @return the line after it
    private static int addRow(CaptionText table, int line, Columns columns, CorpusBuilder corpus) {
        var row = CsvRow.read(table.text(), table.starts()[line - 1], columns.separator);
        if (row.state() != CsvRow.State.WHOLE) {
            corpus.warnings().unclosed(table.file(), line, table.line(line));
            return line + 1;
        }
        columns.add(row.fields(), table, line, corpus);
        int next = line + 1;
        while (next <= table.lines() && table.starts()[next - 1] < row.end()) {
            next++;
        }
        return next;
    }

    /// Where the header puts the two columns.
    private record Columns(int image, int caption, int count, char separator) {

        static @Nullable Columns of(String header) {
            for (char separator : SEPARATORS) {
                var names = CsvRow.read(header, 0, separator).fields();
                int image = position(names, "image");
                int caption = position(names, "caption");
                if (image >= 0 && caption >= 0) {
                    return new Columns(image, caption, names.size(), separator);
                }
            }
            return null;
        }

        private static int position(List<String> names, String wanted) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).strip().toLowerCase(Locale.ROOT).equals(wanted)) {
                    return i;
                }
            }
            return -1;
        }

        void add(List<String> row, CaptionText table, int line, CorpusBuilder corpus) {
            if (row.size() == 1 && row.get(0).isBlank()) {
                return;
            }
            if (row.size() != count) {
                corpus.warnings().fields(table.file(), line, table.line(line), count, row.size());
                return;
            }
            var words = oneLine(row.get(caption));
            corpus.caption(row.get(image).strip(), null, words, table.file(), line);
        }

        private static String oneLine(String words) {
            return words.indexOf('\n') < 0 && words.indexOf('\r') < 0
                    ? words
                    : words.lines()
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" "));
        }
    }
}

package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/// A folder of photos with a CSV whose header has `image` and `caption`, as Kaggle publishes
/// Flickr8k (`Images/`, `captions.txt`). Photos may lie in the folder or below it.
///
/// Quoting is that of RFC 4180. A row that breaks it is skipped, and reading goes on in the line
/// after the one where it began.
public final class CaptionsCsvFormat extends CaptionListFormat {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

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
            line = addRows(table, line, columns, corpus);
        }
        Splits.apply(folder, corpus);
        CaptionTables.noteOthers(folder, this::isList, texts, warnings);
        return corpus;
    }

    /// Reads rows from one line on.
    ///
    /// @return the line to go on from after a row that could not be parsed, or the end
    private static int addRows(CaptionText table, int from, Columns columns, CorpusBuilder corpus) {
        long line = from;
        try (var parser = CSVParser.parse(from(table, from), FORMAT)) {
            var rows = parser.iterator();
            while (rows.hasNext()) {
                columns.add(rows.next(), table, (int) line, corpus);
                line = from + parser.getCurrentLineNumber();
            }
            return table.lines() + 1;
        } catch (IOException | UncheckedIOException e) {
            corpus.warnings().unparsed(table.file(), line, e.getMessage());
            return (int) line + 1;
        }
    }

    private static StringReader from(CaptionText table, int line) throws IOException {
        var rest = new StringReader(table.text());
        long start = table.starts()[line - 1];
        if (rest.skip(start) != start) {
            throw new IllegalStateException("line " + line + " begins after the end");
        }
        return rest;
    }

    /// Where the header puts the two columns.
    private record Columns(int image, int caption, int count) {

        static @Nullable Columns of(String header) {
            try (var parser = CSVParser.parse(header, FORMAT)) {
                var rows = parser.iterator();
                if (!rows.hasNext()) {
                    return null;
                }
                var names = rows.next();
                int image = position(names, "image");
                int caption = position(names, "caption");
                return image < 0 || caption < 0 ? null : new Columns(image, caption, names.size());
            } catch (IOException | UncheckedIOException e) {
                return null;
            }
        }

        private static int position(CSVRecord names, String wanted) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).strip().toLowerCase(Locale.ROOT).equals(wanted)) {
                    return i;
                }
            }
            return -1;
        }

        void add(CSVRecord row, CaptionText table, int line, CorpusBuilder corpus) {
            if (row.size() == 1 && row.get(0).isBlank()) {
                return;
            }
            if (row.size() != count) {
                corpus.warnings().fields(table.file(), line, table.line(line), count, row.size());
                return;
            }
            var words = row.get(caption).replaceAll("\\s*\\R\\s*", " ");
            corpus.caption(row.get(image).strip(), null, words, table.file(), line);
        }
    }
}

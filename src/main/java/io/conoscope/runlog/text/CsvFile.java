package io.conoscope.runlog.text;

import io.conoscope.base.input.CsvRow;
import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.RunDamage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A table whose header has a column of steps: Lightning's `metrics.csv` and others.
///
/// Empty cells and words are no points. Lightning writes the table again when a metric is added:
/// then its header differs. Others write a longer header into the table when that happens.
public final class CsvFile extends LineLog {

    /// A quote that is open for longer was never meant to be closed.
    private static final int MOST_LINES = 100;

    private static final int MOST_CHARACTERS = 1 << 16;

    private final RunBuilder run;
    private final EpochSteps steps = new EpochSteps();

    /// The lines of a row so far whose quotes are open.
    private final List<Line> open = new ArrayList<>();

    private @Nullable CsvHeader header;
    private long rows;
    private boolean hasNumbers;
    private boolean saidThatNoneHas;

    public CsvFile(Path path, RunBuilder run) {
        super(path, run);
        this.run = run;
    }

    private record Line(String text, long offset) {}

    /// Whether a line is the header of such a table.
    public static boolean isHeader(String line) {
        return CsvHeader.of(line) != null;
    }

    @Override
    void take(String line, long offset) {
        var known = header;
        if (known == null) {
            begin(CsvHeader.of(line), line, offset);
            return;
        }
        if (open.isEmpty() && line.indexOf('"') < 0) {
            row(known, plainCells(line, known.separator()), line, offset);
            return;
        }
        var text = open.isEmpty() ? line : joined(line);
        var row = CsvRow.read(text, 0, known.separator());
        if (row.state() == CsvRow.State.WHOLE) {
            long from = open.isEmpty() ? offset : open.getFirst().offset();
            open.clear();
            row(known, row.fields(), text, from);
            return;
        }
        open.add(new Line(line, offset));
        boolean mayClose = open.size() < MOST_LINES && text.length() < MOST_CHARACTERS;
        if (row.state() == CsvRow.State.UNCLOSED || !mayClose) {
            giveUpQuote();
        }
    }

    /// What [CsvRow] gives for a line without quotes, which nearly all are, in less time.
    private static List<String> plainCells(String line, char separator) {
        var cells = new ArrayList<String>();
        int from = 0;
        for (int to = line.indexOf(separator); to >= 0; to = line.indexOf(separator, from)) {
            cells.add(line.substring(from, to));
            from = to + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    private String joined(String last) {
        var text = new StringBuilder();
        open.forEach(line -> text.append(line.text()).append('\n'));
        return text.append(last).toString();
    }

    /// Leaves out the line whose quote is never closed and takes those after it as they stand.
    private void giveUpQuote() {
        var lines = List.copyOf(open);
        open.clear();
        var first = lines.getFirst();
        damaged(first.text(), first.offset(), "a closing quote");
        for (var line : lines.subList(1, lines.size())) {
            take(line.text(), line.offset());
        }
    }

    private void begin(@Nullable CsvHeader found, String line, long offset) {
        if (found == null) {
            damaged(line, offset, "a header with a column of steps");
            return;
        }
        header = found;
        for (var odd : found.oddities()) {
            run.damaged(new RunDamage(path(), offset, odd.found(), odd.expected()));
        }
    }

    private void row(CsvHeader known, List<String> cells, String line, long offset) {
        if (cells.size() != known.names().size()) {
            headerOrDamage(known, cells, line, offset, known.names().size() + " cells");
            return;
        }
        var numbers = new LinkedHashMap<String, @Nullable Double>();
        for (int i = 0; i < cells.size(); i++) {
            var name = known.series(cells, i);
            if (name != null) {
                var number = known.number(cells.get(i));
                numbers.put(name, number);
                hasNumbers = hasNumbers || (number != null && !known.keys().isPlace(name, true));
            }
        }
        if (Point.add(run, numbers, known.keys(), true, steps)) {
            rows++;
        } else {
            var expected = "a whole number in the column " + known.keys().step();
            headerOrDamage(known, cells, line, offset, expected);
        }
    }

    /// Takes a row that fits no more for a new header where it is one.
    private void headerOrDamage(
            CsvHeader known, List<String> cells, String line, long offset, String expected) {
        boolean words = cells.stream().allMatch(cell -> known.number(cell) == null);
        var again = words ? CsvHeader.of(line) : null;
        if (again == null) {
            damaged(line, offset, expected);
        } else {
            begin(again, line, offset);
        }
    }

    @Override
    void afterLines(boolean isEnd) {
        while (isEnd && !open.isEmpty()) {
            giveUpQuote();
        }
        if (rows > 0 && !hasNumbers && !saidThatNoneHas) {
            saidThatNoneHas = true;
            var found = "no number in " + rows + (rows == 1 ? " row" : " rows");
            var expected = "numbers in columns other than the step's";
            run.damaged(new RunDamage(path(), 0, found, expected));
        }
    }
}

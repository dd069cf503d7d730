package io.conoscope.ui.browser.table;

import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;
import io.conoscope.ui.kit.NumberText;

import org.apache.commons.csv.CSVFormat;

import java.util.ArrayList;
import java.util.List;

/// Rows of the table as text: short on screen, every digit for other programs.
final class RowText {

    private RowText() {}

    /// A value as a cell shows it: three significant digits; empty where there is none.
    static String shown(Column column, int point) {
        if (column.isMissing(point)) {
            return "";
        }
        if (column instanceof NumberColumn numbers) {
            double value = numbers.values()[point];
            return numbers.whole() ? NumberText.count((long) value) : NumberText.significant(value);
        }
        return column.text(point);
    }

    /// Rows under a line of names. Any thread.
    ///
    /// @param format tab-separated or comma-separated; its line ends with `\n` or `\r\n`
    /// @param points one a row, in this order
    static String table(CSVFormat format, List<? extends ItemColumn> columns, int[] points) {
        var text = new StringBuilder();
        var names = columns.stream().map(ItemColumn::name).toArray();
        text.append(format.format(names)).append(format.getRecordSeparator());
        var cells = new ArrayList<String>();
        for (int point : points) {
            cells.clear();
            columns.forEach(column -> cells.add(column.exact(point)));
            text.append(format.format(cells.toArray())).append(format.getRecordSeparator());
        }
        return text.toString();
    }
}

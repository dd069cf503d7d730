package io.conoscope.ui.run.draw;

/// How many charts stand in each row, so that every row fills the width: as few rows as there can
/// be, and as many charts in each as in any other, one more in the first ones where it does not
/// come out even.
///
/// @param count of charts
/// @param rows  at least 1
public record GridRows(int count, int rows) {

    /// Shares charts out.
    ///
    /// @param most columns that fit, at least 1
    public static GridRows of(int count, int most) {
        return new GridRows(count, Math.max(1, (count + most - 1) / most));
    }

    /// How many charts a row has.
    public int columns(int row) {
        return count / rows + (row < count % rows ? 1 : 0);
    }

    /// The row of a chart.
    public int row(int chart) {
        int longer = count % rows * (count / rows + 1);
        return chart < longer
                ? chart / (count / rows + 1)
                : count % rows + (chart - longer) / (count / rows);
    }

    /// The place of a chart in its row.
    public int column(int chart) {
        int row = row(chart);
        return chart - row * (count / rows) - Math.min(row, count % rows);
    }
}

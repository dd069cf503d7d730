package io.conoscope.ui.browser.table;

import io.conoscope.table.NumberColumn;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/// A value of one column; `…` while the values are being computed.
final class ValueCell extends TableCell<Integer, String> {

    private final TableColumnsModel columns;
    private final String name;

    ValueCell(TableColumnsModel columns, String name) {
        this.columns = columns;
        this.name = name;
    }

    @Override
    protected void updateItem(@Nullable String value, boolean empty) {
        super.updateItem(value, empty);
        var row = getTableRow();
        var point = row == null ? null : row.getItem();
        if (empty || point == null) {
            setText(null);
            return;
        }
        var column = columns.column(name);
        boolean number =
                column instanceof ItemColumn.OfAttribute attribute
                        && attribute.values() instanceof NumberColumn;
        setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        setText(column == null ? "…" : column.shown(point));
    }
}

package io.conoscope.ui.browser.table;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/// A row that looks selected while its point is.
final class ItemRow extends TableRow<Integer> {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");

    private final ItemTableModel model;

    ItemRow(ItemTableModel model) {
        this.model = model;
        getStyleClass().add("item-row");
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        setOnMouseEntered(event -> hover(getItem()));
        setOnMouseExited(event -> model.hover(-1));
    }

    @Override
    protected void updateItem(@Nullable Integer point, boolean empty) {
        super.updateItem(point, empty);
        showMarks();
    }

    void showMarks() {
        var point = getItem();
        boolean there = point != null && !isEmpty();
        pseudoClassStateChanged(LIT, there && model.isSelected(point));
        pseudoClassStateChanged(HOVERED, there && model.isHovered(point));
    }

    private void hover(@Nullable Integer point) {
        if (point != null && !isEmpty()) {
            model.hover(point);
        }
    }

    /// Before the cells, which would select in the table view's own way.
    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isEmpty()) {
            return;
        }
        getTableView().requestFocus();
        if (event.isShortcutDown()) {
            model.toggle(getIndex());
        } else if (event.isShiftDown()) {
            model.extendTo(getIndex());
        } else {
            model.choose(getIndex());
        }
        event.consume();
    }
}

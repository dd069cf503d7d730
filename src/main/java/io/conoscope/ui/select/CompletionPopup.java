package io.conoscope.ui.select;

import io.conoscope.table.Completion;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Popup;

import java.util.function.IntFunction;

/// Offers below the caret what an expression may go on with. Down and Up walk the offers; Tab takes
/// the first or the chosen one, Enter the chosen one; Escape closes.
final class CompletionPopup {

    private static final int ROW = 24;
    private static final int MOST_ROWS = 8;
    private static final double WIDTH = 260;

    private final TextField field;
    private final IntFunction<Completion> complete;
    private final Popup popup = new Popup();
    private final ListView<String> list = new ListView<>();
    private Completion offered = new Completion(0, 0, java.util.List.of());
    private boolean taking;

    /// @param complete what may stand at a caret
    CompletionPopup(TextField field, IntFunction<Completion> complete) {
        this.field = field;
        this.complete = complete;
        list.setId("query-offers");
        list.getStyleClass().add("query-offers");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setOnMouseClicked(event -> take());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.caretPositionProperty().subscribe((before, now) -> offer());
        field.focusedProperty().subscribe(on -> hideUnless(on));
    }

    private void hideUnless(boolean focused) {
        if (!focused) {
            popup.hide();
        }
    }

    private void offer() {
        var window = field.getScene() == null ? null : field.getScene().getWindow();
        int caret = field.getCaretPosition();
        if (taking || window == null || !field.isFocused() || field.getText().isEmpty()) {
            popup.hide();
            return;
        }
        offered = complete.apply(caret);
        boolean begun = offered.from() < caret;
        var word = field.getText().substring(offered.from(), caret);
        if (!begun || offered.options().isEmpty() || offered.options().contains(word)) {
            popup.hide();
            return;
        }
        list.getItems().setAll(offered.options());
        list.getSelectionModel().clearSelection();
        list.setPrefHeight(ROW * (double) Math.min(MOST_ROWS, offered.options().size()) + 2);
        var corner =
                field.localToScreen(
                        x(field, offered.from()), field.getLayoutBounds().getHeight() + 2);
        popup.show(field, corner.getX(), corner.getY());
    }

    /// Where a character of a field begins, in the field's pixels.
    static double x(TextField field, int index) {
        var before = new Text(field.getText().substring(0, index));
        before.setFont(field.getFont());
        return Math.min(
                field.getWidth(),
                field.getInsets().getLeft() + before.getLayoutBounds().getWidth());
    }

    private void key(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        var chosen = list.getSelectionModel();
        boolean used = true;
        switch (event.getCode()) {
            case DOWN -> chosen.selectNext();
            case UP -> chosen.selectPrevious();
            case ESCAPE -> popup.hide();
            case TAB -> take();
            case ENTER -> {
                used = chosen.getSelectedIndex() >= 0;
                if (used) {
                    take();
                } else {
                    popup.hide();
                }
            }
            default -> used = false;
        }
        if (used) {
            list.scrollTo(Math.max(0, chosen.getSelectedIndex() - MOST_ROWS + 1));
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            popup.hide();
        }
    }

    private void take() {
        var option = list.getSelectionModel().getSelectedItem();
        var taken = option == null ? offered.options().getFirst() : option;
        taking = true;
        field.setText(offered.apply(field.getText(), taken));
        field.positionCaret(offered.from() + taken.length());
        taking = false;
        popup.hide();
    }
}

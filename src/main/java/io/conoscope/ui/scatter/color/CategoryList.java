package io.conoscope.ui.scatter.color;

import io.conoscope.ui.session.color.CategoryScale;
import io.conoscope.ui.session.color.ColorCounts;
import io.conoscope.ui.session.color.Coloring;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The legend's list of values: a colour, a label, how many points. A click selects a value's
/// points, a double click looks at them alone, a click with Alt hides them; so do Enter, with
/// modifiers, and the menu of a line.
final class CategoryList extends ListView<CategoryScale.Entry> {

    /// Pixels a line takes in the usual type.
    static final double LINE = 24;

    private final ColoringModel model;
    private final ColorTexts texts;
    private @Nullable Coloring shown;

    CategoryList(ColoringModel model, ColorTexts texts) {
        this.model = model;
        this.texts = texts;
        setId("color-values");
        getStyleClass().add("color-values");
        setAccessibleText(texts.words().get("color.values"));
        setCellFactory(view -> new CategoryCell(this));
        setMinHeight(0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.countsProperty().subscribe((before, now) -> refresh());
    }

    /// Shows the lines of a scale in its colours.
    void show(CategoryScale scale, Coloring coloring) {
        shown = coloring;
        if (!getItems().equals(scale.entries())) {
            getItems().setAll(scale.entries());
        }
        refresh();
    }

    ColorTexts texts() {
        return texts;
    }

    @Nullable ColorCounts counts() {
        return model.countsProperty().get();
    }

    /// The colour of a line, `0xAARRGGBB`.
    int color(CategoryScale.Entry entry) {
        return shown().color(entry.code());
    }

    private Coloring shown() {
        return Objects.requireNonNull(shown, "lines without colours");
    }

    void clicked(CategoryScale.Entry entry, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isAltDown()) {
            hide(entry);
        } else if (event.getClickCount() == 2) {
            filterTo(entry);
        } else if (event.getClickCount() == 1) {
            model.select(entry.code(), operation(event));
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        var entry = getSelectionModel().getSelectedItem();
        if (entry == null || event.getCode() != KeyCode.ENTER) {
            return;
        }
        if (event.isAltDown()) {
            hide(entry);
        } else {
            model.select(entry.code(), operation(event));
        }
        event.consume();
    }

    /// Shift adds, Ctrl takes away, both keep what is in both.
    private static SelectionOperation operation(InputEvent event) {
        return switch (event) {
            case MouseEvent mouse -> operation(mouse.isShiftDown(), mouse.isShortcutDown());
            case KeyEvent key -> operation(key.isShiftDown(), key.isShortcutDown());
            default -> SelectionOperation.REPLACE;
        };
    }

    /// What modifier keys mean wherever the legend selects.
    static SelectionOperation operation(boolean shift, boolean shortcut) {
        if (shift) {
            return shortcut ? SelectionOperation.INTERSECT : SelectionOperation.ADD;
        }
        return shortcut ? SelectionOperation.SUBTRACT : SelectionOperation.REPLACE;
    }

    void filterTo(CategoryScale.Entry entry) {
        model.filterTo(entry.code(), texts.filterReason(shown(), entry));
    }

    private void hide(CategoryScale.Entry entry) {
        model.hide(entry.code(), texts.hideReason(shown(), entry));
    }

    /// What can be done with a line, in words.
    ContextMenu menu(CategoryScale.Entry entry) {
        int code = entry.code();
        return new ContextMenu(
                item("color.entry.select", () -> model.select(code, SelectionOperation.REPLACE)),
                item("color.entry.add", () -> model.select(code, SelectionOperation.ADD)),
                item("color.entry.subtract", () -> model.select(code, SelectionOperation.SUBTRACT)),
                item(
                        "color.entry.intersect",
                        () -> model.select(code, SelectionOperation.INTERSECT)),
                item("color.entry.filter", () -> filterTo(entry)),
                item("color.entry.hide", () -> hide(entry)));
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(texts.words().get(key));
        item.setOnAction(event -> act.run());
        return item;
    }
}

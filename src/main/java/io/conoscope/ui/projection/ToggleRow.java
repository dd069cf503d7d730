package io.conoscope.ui.projection;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A choice among a few, side by side; one is always chosen.
///
/// @param <T> what is chosen
final class ToggleRow<T extends Enum<T>> {

    private final String key;
    private final Messages words;
    private final List<T> values;
    private final HBox buttons = new HBox();
    private final ToggleGroup group = new ToggleGroup();

    /// @param key of its words: `parameter.key`, `parameter.key.value`, both with `.tip`
    ToggleRow(String key, List<T> values, Consumer<? super T> choose, Messages words) {
        this.key = key;
        this.values = values;
        this.words = words;
        for (int i = 0; i < values.size(); i++) {
            buttons.getChildren().add(button(values.get(i), choose));
        }
        buttons.getChildren().getFirst().getStyleClass().add("left-pill");
        buttons.getChildren().getLast().getStyleClass().add("right-pill");
    }

    private ToggleButton button(T value, Consumer<? super T> choose) {
        var name = key + "." + value.name().toLowerCase(Locale.ROOT);
        var button = new ToggleButton(words.get("parameter." + name));
        button.setId("projection-" + name.replace('.', '-'));
        button.getStyleClass().add("small");
        button.setToggleGroup(group);
        button.setTooltip(Tooltips.of(words.get("parameter." + name + ".tip")));
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    choose.accept(value);
                });
        return button;
    }

    void select(T value) {
        group.selectToggle(group.getToggles().get(values.indexOf(value)));
    }

    /// Puts itself below what the grid holds.
    void addTo(GridPane grid) {
        var label = new Label(words.get("parameter." + key));
        label.setLabelFor(buttons);
        label.setTooltip(Tooltips.of(words.get("parameter." + key + ".tip")));
        grid.addRow(grid.getRowCount(), label);
        grid.add(buttons, 1, grid.getRowCount() - 1, 2, 1);
    }
}

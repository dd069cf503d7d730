package io.conoscope.app.top;

import javafx.beans.property.Property;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Menu items of which one is chosen, standing for the value of a property.
final class ChoiceItems {

    private ChoiceItems() {}

    /// One item a value; the chosen one is ticked, and stays so when clicked again.
    static <T> List<MenuItem> of(
            List<? extends T> values, Property<T> chosen, Function<? super T, String> label) {
        var group = new ToggleGroup();
        var items = new ArrayList<MenuItem>();
        for (T value : values) {
            var item = new RadioMenuItem(label.apply(value));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(value.equals(chosen.getValue()));
            item.setOnAction(
                    event -> {
                        item.setSelected(true);
                        chosen.setValue(value);
                    });
            items.add(item);
        }
        return items;
    }
}

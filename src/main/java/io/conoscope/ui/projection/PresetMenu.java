package io.conoscope.ui.projection;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.method.ProjectionPreset;
import io.conoscope.ui.session.method.SettingsModel;

import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;

/// Settings by name, each with a line that says what it is good for.
final class PresetMenu {

    private PresetMenu() {}

    static MenuButton of(SettingsModel model, Messages words) {
        var menu = new MenuButton(words.get("settings.presets"));
        menu.setId("projection-presets");
        menu.getStyleClass().add("small");
        menu.setTooltip(Tooltips.of(words.get("settings.presets.tip")));
        for (var preset : ProjectionPreset.of(model.method())) {
            menu.getItems().add(item(preset, model, words));
        }
        return menu;
    }

    private static CustomMenuItem item(
            ProjectionPreset preset, SettingsModel model, Messages words) {
        var name = new Label(words.get("preset." + preset.key()));
        name.getStyleClass().add("cs-heading");
        var what = new Label(words.get("preset." + preset.key() + ".what"));
        what.getStyleClass().add("cs-small");
        var item = new CustomMenuItem(new VBox(name, what));
        item.setId("preset-" + preset.key());
        item.setOnAction(event -> model.use(preset));
        return item;
    }
}

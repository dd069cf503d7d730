package io.conoscope.ui.training.start;

import io.conoscope.training.config.file.TrainingPreset;
import io.conoscope.ui.kit.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The presets as cards, each with a sentence about what one will see, and one for settings of
/// one's own. The arrow keys walk them.
final class PresetCards extends VBox {

    private static final double WIDTH = 312;
    private static final double TEXT_WIDTH = 280;
    private static final String OWN = "own";

    private final StartRunModel model;
    private final Messages words;
    private final ToggleGroup group = new ToggleGroup();

    PresetCards(StartRunModel model, Messages words) {
        this.model = model;
        this.words = words;
        setId("start-cards");
        getStyleClass().add("start-cards");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        model.presets().forEach(preset -> getChildren().add(card(preset.name(), preset)));
        getChildren().add(card(OWN, null));
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                group.selectToggle(before);
                            }
                        });
    }

    /// By the mouse or by an arrow key.
    private void choose(boolean chosen, @Nullable TrainingPreset preset) {
        if (chosen) {
            model.presetProperty().set(preset);
        }
    }

    private ToggleButton card(String name, @Nullable TrainingPreset preset) {
        var title = new Label(words.get("preset." + name));
        title.getStyleClass().add("cs-heading");
        var sentence = new Label(words.get("preset." + name + ".sees"));
        sentence.getStyleClass().add("cs-small");
        sentence.setWrapText(true);
        var card = new ToggleButton();
        card.setId("start-card-" + name);
        card.getStyleClass().setAll("start-card");
        card.setGraphic(new Wrapped(title, sentence));
        card.setAccessibleText(title.getText() + ". " + sentence.getText());
        card.setToggleGroup(group);
        card.setPrefWidth(WIDTH);
        card.setMinHeight(USE_PREF_SIZE);
        card.setSelected(Objects.equals(model.presetProperty().get(), preset));
        card.selectedProperty().subscribe(chosen -> choose(chosen, preset));
        return card;
    }

    /// As high as its words are at the width of a card, which a button does not ask about.
    private static final class Wrapped extends VBox {

        Wrapped(Label... labels) {
            super(4, labels);
            setPrefWidth(TEXT_WIDTH);
            setMinWidth(TEXT_WIDTH);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(TEXT_WIDTH);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }

    /// Gives the keyboard to the chosen card.
    void focusChosen() {
        if (group.getSelectedToggle() instanceof ToggleButton card) {
            card.requestFocus();
        }
    }
}

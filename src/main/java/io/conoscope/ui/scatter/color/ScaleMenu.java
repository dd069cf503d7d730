package io.conoscope.ui.scatter.color;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.color.CategoryScale;
import io.conoscope.ui.session.color.ColorChoice;
import io.conoscope.ui.session.color.Coloring;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.color.NumberScale;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

import java.util.function.Function;

/// How numbers become colours: the range, logarithm, direction; as categories where they are few.
final class ScaleMenu extends MenuButton {

    private static final int[] CLIPS = {0, 1, 2, 5};

    private final ColoringModel model;
    private final Messages words;
    private final CheckMenuItem log;
    private final CheckMenuItem reversed;
    private final CheckMenuItem categories;

    ScaleMenu(ColoringModel model, Messages words) {
        super(null, new FontIcon(MaterialDesignT.TUNE_VARIANT));
        this.model = model;
        this.words = words;
        setId("color-scale");
        getStyleClass().addAll("flat", "cs-icon-button", "color-scale");
        Buttons.explain(this, words.get("color.scale"));
        for (int clip : CLIPS) {
            getItems().add(clip(clip));
        }
        log = check("color.log", choice -> choice.withLog(!choice.log()));
        reversed = check("color.reversed", choice -> choice.withReversed(!choice.reversed()));
        categories =
                check("color.categories", choice -> choice.withCategories(!choice.categories()));
        getItems().addAll(new SeparatorMenuItem(), log, reversed, categories);
        setOnShowing(event -> reflect(model.coloringProperty().get()));
        model.coloringProperty().subscribe(this::reflect);
    }

    private RadioMenuItem clip(int percent) {
        var item =
                new RadioMenuItem(
                        percent == 0
                                ? words.get("color.range.all")
                                : words.get("color.range", percent, 100 - percent));
        item.setId("color-range-" + percent);
        item.setOnAction(event -> change(choice -> choice.withClip(percent)));
        model.choiceProperty().subscribe(choice -> item.setSelected(choice.clip() == percent));
        return item;
    }

    private CheckMenuItem check(String key, Function<ColorChoice, ColorChoice> turn) {
        var item = new CheckMenuItem(words.get(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> change(turn));
        return item;
    }

    private void change(Function<ColorChoice, ColorChoice> how) {
        var choice = model.choiceProperty();
        choice.set(how.apply(choice.get()));
        reflect(model.coloringProperty().get());
    }

    /// Offers what the present numbers allow; words have no range.
    private void reflect(@Nullable Coloring coloring) {
        var choice = model.choiceProperty().get();
        var numbers =
                coloring != null && coloring.scale() instanceof NumberScale scale ? scale : null;
        boolean counted =
                coloring != null
                        && coloring.scale() instanceof CategoryScale
                        && choice.categories();
        log.setSelected(numbers != null && numbers.log());
        log.setDisable(numbers == null || numbers.signed() || !numbers.canBeLog());
        reversed.setSelected(choice.reversed());
        reversed.setDisable(numbers == null);
        categories.setSelected(counted);
        categories.setDisable(!counted && (numbers == null || !numbers.facts().few()));
        boolean shown = numbers != null || counted;
        setVisible(shown);
        setManaged(shown);
        getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .forEach(item -> item.setDisable(numbers == null));
    }
}

package io.conoscope.ui.training.start;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// Makes the fields of the form the same way: a label, a control of one width, its explanation.
final class FormFields {

    private static final int LARGEST_SEED = 999_999;
    private static final double NUMBER_WIDTH = 104;
    private static final double CHOICE_WIDTH = 264;

    private final Messages words;
    private final GridPane form = new GridPane();
    private int rows;

    FormFields(Messages words) {
        this.words = words;
        form.getStyleClass().add("cs-form");
    }

    GridPane form() {
        return form;
    }

    /// A row: what it is called, and its controls.
    ///
    /// @param key its words; the first control is explained by `key.tip`
    Label row(String key, Node... controls) {
        var label = new Label(words.get(key));
        label.setMinWidth(Label.USE_PREF_SIZE);
        if (controls[0] instanceof Control first) {
            label.setLabelFor(first);
            Buttons.explain(first, words.get(key + ".tip"));
        }
        var box = new HBox(8, controls);
        box.setAlignment(Pos.CENTER_LEFT);
        form.addRow(rows++, label, box);
        return label;
    }

    /// A row that only tells.
    void fact(String key, String value) {
        var name = new Label(words.get(key));
        name.getStyleClass().add("cs-muted");
        name.setMinWidth(Label.USE_PREF_SIZE);
        var told = new Label(value);
        told.setWrapText(true);
        told.setMinHeight(Label.USE_PREF_SIZE);
        form.addRow(rows++, name, told);
    }

    /// Another row, filled by whoever asks.
    void under(Node node) {
        form.add(node, 1, rows++);
    }

    /// Shows nodes only while a condition holds.
    static void only(ObservableValue<Boolean> when, Node... nodes) {
        for (var node : nodes) {
            node.visibleProperty().bind(when);
            node.managedProperty().bind(when);
        }
    }

    /// A row for what every run has: its seed, and the threads it computes on.
    void seedAndThreads(RunDraftModel draft) {
        var seed = number("start-seed", draft.seedProperty(), 0, LARGEST_SEED);
        var cores = Runtime.getRuntime().availableProcessors();
        var threads = number("start-threads", draft.threadsProperty(), 1, cores);
        Buttons.explain(threads, words.get("start.threads.tip"));
        var label = new Label(words.get("start.threads"));
        label.setLabelFor(threads);
        row("start.seed", seed, label, threads);
    }

    Spinner<Integer> number(String id, IntegerProperty property, int least, int most) {
        var spinner = new Spinner<Integer>(least, most, property.get(), 1);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(NUMBER_WIDTH);
        var value = spinner.getValueFactory().valueProperty();
        value.subscribe(number -> property.set(number));
        property.subscribe(number -> value.set(number.intValue()));
        keepOnLeave(spinner);
        return spinner;
    }

    /// A number that a factor changes, such as a temperature: each step is a tenth of it.
    Spinner<Double> decimal(String id, DoubleProperty property, double least, double most) {
        var factory = new ProportionalSteps(least, most, property.get());
        factory.valueProperty().subscribe(number -> property.set(number));
        property.subscribe(number -> factory.setValue(number.doubleValue()));
        var spinner = new Spinner<Double>(factory);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(NUMBER_WIDTH);
        keepOnLeave(spinner);
        return spinner;
    }

    /// What was typed counts when the field is left, as after Enter.
    private static void keepOnLeave(Spinner<?> spinner) {
        spinner.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                spinner.commitValue();
                            }
                        });
    }

    <T> ComboBox<T> choice(
            String id,
            ObservableList<T> from,
            ObjectProperty<T> property,
            Function<T, String> word) {
        var box = new ComboBox<>(from);
        box.setId(id);
        box.setPrefWidth(CHOICE_WIDTH);
        box.setConverter(new Converter<>(word));
        box.valueProperty().bindBidirectional(property);
        return box;
    }

    /// Words of a value, one way.
    private static final class Converter<T> extends StringConverter<T> {

        private final Function<T, String> word;

        Converter(Function<T, String> word) {
            this.word = word;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : word.apply(value);
        }

        @Override
        @SuppressWarnings("NullAway") // the box is not typed into
        public T fromString(String text) {
            return null;
        }
    }
}

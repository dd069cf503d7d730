package io.conoscope.ui.lab.cone;

import io.conoscope.gap.cone.ConeActivation;
import io.conoscope.gap.cone.ConeSettings;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/// What random networks are made of, and what goes into them.
final class ConeControls extends VBox {

    private static final List<Integer> WIDTHS = List.of(8, 16, 32, 64, 128, 256, 512, 1024);
    private static final double BIAS_STEP = 0.1;
    private static final int MOST_SEED = 1_000_000;

    private final ConeModel model;
    private final Messages words;
    private final Slider depth = new Slider(1, ConeSettings.MOST_LAYERS, 1);
    private final ComboBox<Integer> width = new ComboBox<>();
    private final ComboBox<ConeActivation> activation = new ComboBox<>();
    private final Slider bias = new Slider(0, ConeSettings.MOST_BIAS, 0);
    private final Slider networks = new Slider(1, ConeSettings.MOST_NETWORKS, 1);
    private final Spinner<Integer> seed = wholeNumber(0, MOST_SEED, 1, 1);
    private final ComboBox<ConeInput> input = new ComboBox<>();

    ConeControls(ConeModel model, Messages words) {
        this.model = model;
        this.words = words;
        setId("cone-controls");
        getStyleClass().add("cone-controls");
        width.getItems().setAll(WIDTHS);
        activation.getItems().setAll(ConeActivation.values());
        activation.setConverter(named(one -> words.get("lab.cone.activation." + one.key())));
        input.getItems().setAll(ConeInput.values());
        input.setConverter(named(one -> words.get("lab.cone.input." + one.key())));
        show(model.settingsProperty().get());
        getChildren()
                .addAll(
                        slider(depth, "depth", 1, value -> NumberText.count((long) value)),
                        row(width, "width"),
                        row(activation, "activation"),
                        slider(
                                bias,
                                "bias",
                                BIAS_STEP,
                                value ->
                                        value == 0
                                                ? words.get("lab.cone.no-bias")
                                                : NumberText.fixed(value, 1)),
                        slider(networks, "networks", 1, value -> NumberText.count((long) value)),
                        row(seed, "seed"),
                        row(input, "input"));
        follow();
    }

    /// A field that takes digits alone. What was typed counts after Enter and when it is left; an
    /// empty field takes the number back that was there before.
    static Spinner<Integer> wholeNumber(int least, int most, int value, int step) {
        var spinner = new Spinner<Integer>(least, most, value, step);
        spinner.setEditable(true);
        int digits = Integer.toString(most).length();
        spinner.getEditor()
                .setTextFormatter(
                        new TextFormatter<>(
                                change ->
                                        change.getControlNewText().matches("\\d{0," + digits + "}")
                                                ? change
                                                : null));
        spinner.getValueFactory()
                .valueProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                spinner.getValueFactory().setValue(before);
                            }
                        });
        spinner.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                spinner.commitValue();
                            }
                        });
        return spinner;
    }

    private void show(ConeSettings now) {
        depth.setValue(now.depth());
        width.setValue(now.width());
        activation.setValue(now.activation());
        bias.setValue(now.bias());
        networks.setValue(now.networks());
        seed.getValueFactory().setValue((int) now.firstSeed());
    }

    private void follow() {
        depth.valueProperty().subscribe((before, now) -> changed());
        width.valueProperty().subscribe((before, now) -> changed());
        activation.valueProperty().subscribe((before, now) -> changed());
        bias.valueProperty().subscribe((before, now) -> changed());
        networks.valueProperty().subscribe((before, now) -> changed());
        seed.valueProperty()
                .subscribe(
                        (before, now) -> {
                            if (now != null) {
                                changed();
                            }
                        });
        input.valueProperty().bindBidirectional(model.inputProperty());
        var has = model.hasRowsBinding();
        input.disableProperty().bind(has.not());
    }

    private void changed() {
        var first = seed.getValue();
        if (first == null) {
            return;
        }
        model.settingsProperty()
                .set(
                        new ConeSettings(
                                (int) Math.round(depth.getValue()),
                                width.getValue(),
                                activation.getValue(),
                                Math.round(bias.getValue() / BIAS_STEP) * BIAS_STEP,
                                (int) Math.round(networks.getValue()),
                                first));
    }

    private Node slider(Slider slider, String key, double step, DoubleFunction<String> text) {
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        var number = new Label();
        number.getStyleClass().add("cs-small");
        number.setMinWidth(Region.USE_PREF_SIZE);
        slider.valueProperty()
                .subscribe(
                        now ->
                                number.setText(
                                        text.apply(Math.round(now.doubleValue() / step) * step)));
        var label = label(key, slider);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new VBox(new HBox(label, space, number), slider);
    }

    private Node row(Control control, String key) {
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(label(key, control), control);
    }

    private Label label(String key, Control control) {
        control.setId("cone-" + key);
        Buttons.explain(control, words.get("lab.cone." + key + ".tip"));
        var label = new Label(words.get("lab.cone." + key));
        label.setLabelFor(control);
        label.setTooltip(control.getTooltip());
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}

package io.conoscope.ui.lab.close;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// What is chosen: the correction, how far, the temperature of the loss, what it is fitted to.
final class CloseControls extends VBox {

    private static final int MOST = 4096;
    private static final double WIDEST = -0.5;
    private static final double BEYOND = 1.5;
    private static final double LEAST_SHARE = 0.1;

    private final CloseModel model;
    private final Messages words;
    private final Slider amount = new Slider(WIDEST, BEYOND, 0);
    private final Label start = small("");
    private final Label middle = small("");

    CloseControls(CloseModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("close-controls");
        getChildren()
                .addAll(
                        named("lab.close.correction", method()),
                        amount(),
                        temperature(),
                        fitShare());
        model.methodProperty().subscribe(this::ranges);
    }

    private static Label small(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("cs-small", "cs-muted");
        return label;
    }

    private VBox named(String key, Region control) {
        var label = new Label(words.get(key));
        label.setTooltip(Tooltips.of(words.get(key + ".tip")));
        return new VBox(2, label, control);
    }

    private HBox method() {
        var box = new ComboBox<CorrectionMethod>();
        box.setId("close-method");
        box.getItems().setAll(CorrectionMethod.values());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(CorrectionMethod method) {
                        return method == null ? "" : words.get("lab.close.method." + method.key());
                    }

                    @Override
                    public CorrectionMethod fromString(String text) {
                        throw new UnsupportedOperationException(text);
                    }
                });
        box.valueProperty().bindBidirectional(model.methodProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        explain(box, "lab.close.correction");
        model.methodProperty()
                .subscribe(
                        now ->
                                box.setTooltip(
                                        Tooltips.of(
                                                words.get(
                                                        "lab.close.method."
                                                                + now.key()
                                                                + ".tip"))));
        HBox.setHgrow(box, Priority.ALWAYS);
        var number = new Spinner<Integer>(1, MOST, 1);
        number.setId("close-parameter");
        number.setPrefWidth(84);
        number.setEditable(true);
        explain(number, "lab.close.parameter");
        number.getValueFactory().setValue(Math.max(1, model.parameterProperty().get()));
        number.valueProperty()
                .subscribe(
                        (before, now) -> {
                            if (model.methodProperty().get().hasParameter() && now != null) {
                                model.parameterProperty().set(now);
                            }
                        });
        model.parameterProperty()
                .subscribe(
                        now -> {
                            if (now.intValue() >= 1) {
                                number.getValueFactory().setValue(now.intValue());
                            }
                        });
        number.managedProperty().bind(number.visibleProperty());
        model.methodProperty().subscribe(now -> number.setVisible(now.hasParameter()));
        return new HBox(6, box, number);
    }

    private void explain(Control control, String key) {
        control.setTooltip(Tooltips.of(words.get(key + ".tip")));
        control.setAccessibleText(words.get(key));
    }

    private VBox amount() {
        amount.setId("close-slider");
        amount.setBlockIncrement(0.05);
        amount.setMajorTickUnit(0.5);
        amount.setMinorTickCount(4);
        amount.setShowTickMarks(true);
        amount.valueProperty().bindBidirectional(model.amountProperty());
        explain(amount, "lab.close.amount");
        var value = new Label();
        value.setId("close-amount");
        value.getStyleClass().add("close-now");
        model.amountProperty()
                .subscribe(now -> value.setText(NumberText.fixed(now.doubleValue(), 2)));
        var label = new Label(words.get("lab.close.amount"));
        label.setTooltip(Tooltips.of(words.get("lab.close.amount.tip")));
        var title = new BorderPane();
        title.setLeft(label);
        title.setRight(value);
        var ends = new BorderPane();
        ends.setLeft(start);
        ends.setCenter(middle);
        ends.setRight(small(words.get("lab.close.beyond")));
        return new VBox(2, title, amount, ends);
    }

    /// A shift may also widen the gap; of a mix, rows as they are are the least.
    private void ranges(CorrectionMethod method) {
        boolean shift = method == CorrectionMethod.SHIFT;
        amount.setMin(shift ? WIDEST : 0);
        start.setText(words.get(shift ? "lab.close.wider" : "lab.close.as-is"));
        middle.setText(words.get(shift ? "lab.close.closed" : "lab.close.corrected"));
    }

    private VBox temperature() {
        var slider = new Slider(Math.log(0.01), 0, Math.log(model.temperatureProperty().get()));
        slider.setId("close-temperature");
        slider.setBlockIncrement(0.1);
        explain(slider, "lab.close.temperature");
        var value = new Label();
        value.setId("close-tau");
        value.getStyleClass().add("close-now");
        slider.valueProperty()
                .subscribe(
                        now -> {
                            double tau = Math.exp(now.doubleValue());
                            model.temperatureProperty().set(tau);
                            value.setText(CloseText.temperature(tau));
                        });
        var label = new Label(words.get("lab.close.temperature"));
        label.setTooltip(Tooltips.of(words.get("lab.close.temperature.tip")));
        var title = new BorderPane();
        title.setLeft(label);
        title.setRight(value);
        return new VBox(2, title, slider);
    }

    private VBox fitShare() {
        var slider = new Slider(LEAST_SHARE, 1, model.fitShareProperty().get());
        slider.setId("close-fit");
        slider.setBlockIncrement(0.1);
        slider.setMajorTickUnit(0.1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        explain(slider, "lab.close.fit");
        var value = new Label();
        value.getStyleClass().add("close-now");
        slider.valueProperty()
                .subscribe(now -> value.setText(NumberText.percent(rounded(now.doubleValue()))));
        // Fitting anew is not for every pixel of a drag.
        slider.valueProperty()
                .subscribe(
                        (before, now) -> {
                            if (!slider.isValueChanging()) {
                                model.fitShareProperty().set(rounded(now.doubleValue()));
                            }
                        });
        slider.valueChangingProperty()
                .subscribe(
                        (before, now) -> {
                            if (!now) {
                                model.fitShareProperty().set(rounded(slider.getValue()));
                            }
                        });
        var label = new Label(words.get("lab.close.fit"));
        label.setTooltip(Tooltips.of(words.get("lab.close.fit.tip")));
        var title = new BorderPane();
        title.setLeft(label);
        title.setRight(value);
        return new VBox(2, title, slider);
    }

    private static double rounded(double share) {
        return Math.round(share * 10) / 10.0;
    }
}

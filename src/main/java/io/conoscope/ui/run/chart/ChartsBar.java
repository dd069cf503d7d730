package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.run.curve.XAxis;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// What all charts have in common, in one line above them.
final class ChartsBar extends HBox {

    private final ChartsModel model;
    private final Messages words;
    private final BooleanBinding zoomed;

    ChartsBar(ChartsModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.zoomed = model.zoomed();
        setId("charts-bar");
        getStyleClass().add("charts-bar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        axes(),
                        new Separator(Orientation.VERTICAL),
                        smoothing(),
                        new Separator(Orientation.VERTICAL),
                        toggle("charts-log-x", "charts.logX", model.logXProperty()),
                        toggle("charts-log-y", "charts.logY", model.logYProperty()),
                        toggle("charts-outliers", "charts.outliers", model.outliersProperty()),
                        whole());
    }

    private HBox axes() {
        var box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        for (var axis : XAxis.values()) {
            var button = new ToggleButton(words.get(axis.key()));
            button.setId("charts-axis-" + axis.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().addAll("small", place(axis));
            Buttons.explain(button, words.get(axis.key() + ".tip"));
            model.axisProperty().subscribe(now -> button.setSelected(now == axis));
            button.setOnAction(
                    event -> {
                        model.axisProperty().set(axis);
                        button.setSelected(true);
                    });
            box.getChildren().add(button);
        }
        return box;
    }

    private static String place(XAxis axis) {
        return switch (axis) {
            case STEP -> "left-pill";
            case EPOCH -> "center-pill";
            case TIME -> "right-pill";
        };
    }

    private HBox smoothing() {
        var name = new Label(words.get("charts.smoothing"));
        var slider = new Slider(0, 0.99, model.smoothingProperty().get());
        slider.setId("charts-smoothing");
        slider.setPrefWidth(120);
        slider.setBlockIncrement(0.05);
        Buttons.explain(slider, words.get("charts.smoothing.tip"));
        slider.valueProperty().bindBidirectional(model.smoothingProperty());
        var value = new Label();
        value.setMinWidth(30);
        value.getStyleClass().add("cs-small");
        model.smoothingProperty()
                .subscribe(now -> value.setText(NumberText.fixed(now.doubleValue(), 2)));
        name.setLabelFor(slider);
        var box = new HBox(8, name, slider, value);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private ToggleButton toggle(String id, String key, BooleanProperty property) {
        var button = new ToggleButton(words.get(key));
        button.setId(id);
        button.getStyleClass().add("small");
        Buttons.explain(button, words.get(key + ".tip"));
        button.selectedProperty().bindBidirectional(property);
        return button;
    }

    private Button whole() {
        var button =
                Buttons.icon(
                        MaterialDesignM.MAGNIFY_MINUS_OUTLINE,
                        "charts-whole",
                        "charts.whole",
                        words,
                        model::whole);
        button.disableProperty().bind(zoomed.not());
        return button;
    }
}

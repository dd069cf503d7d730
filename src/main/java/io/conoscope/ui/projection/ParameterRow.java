package io.conoscope.ui.projection;

import atlantafx.base.controls.ProgressSliderSkin;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.method.ProjectionParameter;
import io.conoscope.ui.session.method.SettingsModel;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// One parameter: its name, a slider, a field; all of them say what it does.
final class ParameterRow {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double KEY_STEP = 0.05;
    private static final double LABEL_WIDTH = 120;
    private static final double FIELD_WIDTH = 72;

    private final SettingsModel model;
    private final ProjectionParameter parameter;
    private final Messages words;
    private final TextField field = new TextField();
    private final Slider slider = new Slider(0, 1, 0);
    private boolean reflecting;

    ParameterRow(SettingsModel model, ProjectionParameter parameter, Messages words) {
        this.model = model;
        this.parameter = parameter;
        this.words = words;
        field.setId("projection-" + parameter.key());
        field.setPrefWidth(FIELD_WIDTH);
        field.setOnAction(event -> typed());
        field.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (!focused) {
                                typed();
                            }
                        });
        slider.setId("projection-" + parameter.key() + "-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setPrefWidth(152);
        slider.setBlockIncrement(KEY_STEP);
        slider.valueProperty().subscribe((before, now) -> slid(now));
        model.draftProperty().subscribe(this::reflect);
        reflect();
        model.problemProperty()
                .subscribe(
                        problem ->
                                field.pseudoClassStateChanged(
                                        WRONG,
                                        problem != null && problem.parameter() == parameter));
    }

    /// Three columns as wide as in every other grid of the panel.
    static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("cs-form");
        grid.getColumnConstraints()
                .setAll(
                        new ColumnConstraints(LABEL_WIDTH),
                        new ColumnConstraints(),
                        new ColumnConstraints(FIELD_WIDTH));
        return grid;
    }

    /// Puts itself below what the grid holds.
    void addTo(GridPane grid) {
        var label = new Label(words.get("parameter." + parameter.key()));
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var explanation = explanation();
        label.setTooltip(Tooltips.of(explanation));
        field.setTooltip(Tooltips.of(explanation));
        slider.setTooltip(Tooltips.of(explanation));
        field.setAccessibleText(label.getText());
        field.setAccessibleHelp(explanation);
        slider.setAccessibleText(label.getText());
        Node middle = parameter.slide() == null ? new Region() : slider;
        grid.addRow(grid.getRowCount(), label, middle, field);
    }

    private String explanation() {
        var settings = model.settings();
        return words.get("parameter." + parameter.key() + ".tip")
                + "\n"
                + words.get(
                        "parameter.range",
                        plain(parameter.low(settings)),
                        plain(parameter.high(settings)),
                        plain(parameter.standard()));
    }

    /// A bound of a range: without the digits that a measured number would have.
    static String plain(double value) {
        return value == Math.rint(value)
                ? NumberText.count((long) value)
                : NumberText.fixed(value, value * 10 == Math.rint(value * 10) ? 1 : 2);
    }

    private void typed() {
        if (!field.getText().strip().equals(model.text(parameter))) {
            model.type(parameter, field.getText());
        }
    }

    private void slid(Number share) {
        var slide = parameter.slide();
        if (!reflecting && slide != null) {
            model.slide(parameter, slide.at(share.doubleValue()));
        }
    }

    private void reflect() {
        if (!model.method().parameters().contains(parameter)) {
            return;
        }
        reflecting = true;
        field.setText(model.text(parameter));
        var slide = parameter.slide();
        if (slide != null) {
            slider.setValue(slide.share(parameter.of(model.settings())));
        }
        reflecting = false;
    }
}

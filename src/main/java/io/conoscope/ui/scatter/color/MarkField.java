package io.conoscope.ui.scatter.color;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;

import java.util.function.DoubleConsumer;

/// A share of the usual size or opacity: a slider, whose steps are equal ratios, and a field for
/// its number in per cent.
final class MarkField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label name;
    private final Slider slider = new Slider();
    private final TextField field = new TextField();
    private final double least;
    private final double most;
    private final DoubleConsumer changed;
    private boolean reflecting;

    /// @param key     its name in words, and its nodes' names
    /// @param least   share of the usual, above 0
    /// @param most    share of the usual
    /// @param changed is told what the user sets
    MarkField(String key, double least, double most, Messages words, DoubleConsumer changed) {
        this.least = least;
        this.most = most;
        this.changed = changed;
        name = new Label(words.get(key));
        name.setLabelFor(slider);
        var id = key.replace('.', '-');
        slider.setId(id);
        slider.setMin(Math.log(least));
        slider.setMax(Math.log(most));
        slider.setBlockIncrement(Math.log(1.25));
        slider.setAccessibleText(name.getText());
        slider.valueProperty().subscribe((before, now) -> slid(now.doubleValue()));
        field.setId(id + "-number");
        field.setPrefColumnCount(4);
        field.setAccessibleText(name.getText());
        field.setTooltip(
                Tooltips.of(
                        words.get(
                                "marks.number",
                                NumberText.count(Math.round(100 * least)),
                                NumberText.count(Math.round(100 * most)))));
        field.setOnAction(event -> typed());
        field.focusedProperty()
                .subscribe(
                        (before, now) -> {
                            if (!now) {
                                typed();
                            }
                        });
        field.textProperty()
                .subscribe((before, now) -> field.pseudoClassStateChanged(WRONG, false));
    }

    Label name() {
        return name;
    }

    Slider slider() {
        return slider;
    }

    TextField field() {
        return field;
    }

    /// Shows a share of the usual.
    void show(double share) {
        reflecting = true;
        if (Math.abs(Math.exp(slider.getValue()) - share) > 1e-9) {
            slider.setValue(Math.log(share));
        }
        field.setText(Long.toString(Math.round(100 * share)));
        reflecting = false;
    }

    private void slid(double logarithm) {
        if (!reflecting) {
            double percent = Math.max(1, Math.rint(100 * Math.exp(logarithm)));
            changed.accept(Math.clamp(percent / 100, least, most));
        }
    }

    /// What is no number in the range stays, marked, until it is mended.
    private void typed() {
        var text = field.getText().replace("%", "").strip();
        boolean number = text.matches("\\d{1,4}([.]\\d{1,3})?");
        double share = number ? Double.parseDouble(text) / 100 : Double.NaN;
        boolean right = share >= least && share <= most;
        if (right) {
            changed.accept(share);
        }
        field.pseudoClassStateChanged(WRONG, !right);
    }
}

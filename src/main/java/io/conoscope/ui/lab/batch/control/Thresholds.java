package io.conoscope.ui.lab.batch.control;

import io.conoscope.ui.kit.NumberText;

import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Numbers of two decimals in a range, in even steps; what is typed and is none of them leaves the
/// old one.
public class Thresholds extends SpinnerValueFactory<Double> {

    private final double least;
    private final double most;
    private final double step;

    public Thresholds(double least, double most, double step) {
        this.least = least;
        this.most = most;
        this.step = step;
        setConverter(new Decimals());
        setValue(least);
    }

    @Override
    public void decrement(int steps) {
        setValue(within(getValue() - steps * step));
    }

    @Override
    public void increment(int steps) {
        setValue(within(getValue() + steps * step));
    }

    /// The nearest value that is allowed.
    protected final double within(double value) {
        return Math.round(Math.clamp(value, least, most) * 1000) / 1000.0;
    }

    private final class Decimals extends StringConverter<Double> {

        @Override
        public String toString(@Nullable Double value) {
            return value == null ? "" : NumberText.significant(value);
        }

        @Override
        public Double fromString(String written) {
            try {
                double typed = Double.parseDouble(written.strip().replace(',', '.'));
                return Double.isNaN(typed) ? getValue() : within(typed);
            } catch (NumberFormatException e) {
                return getValue();
            }
        }
    }
}

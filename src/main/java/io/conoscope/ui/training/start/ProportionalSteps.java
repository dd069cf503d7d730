package io.conoscope.ui.training.start;

import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers of three digits; a step is a tenth of the number.
final class ProportionalSteps extends SpinnerValueFactory<Double> {

    private static final double FACTOR = 1.1;

    private final double least;
    private final double most;

    ProportionalSteps(double least, double most, double value) {
        this.least = least;
        this.most = most;
        setConverter(new Digits());
        setValue(value);
    }

    @Override
    public void decrement(int steps) {
        setValue(within(getValue() / Math.pow(FACTOR, steps)));
    }

    @Override
    public void increment(int steps) {
        setValue(within(getValue() * Math.pow(FACTOR, steps)));
    }

    private double within(double value) {
        return Double.parseDouble(text(Math.clamp(value, least, most)));
    }

    /// Without zeros at the end.
    static String text(double value) {
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    /// What is no number, or none of these, leaves the old one.
    private final class Digits extends StringConverter<Double> {

        @Override
        public String toString(@Nullable Double value) {
            return value == null ? "" : text(value);
        }

        @Override
        public Double fromString(String written) {
            try {
                return within(Double.parseDouble(written.strip().replace(',', '.')));
            } catch (NumberFormatException e) {
                return getValue();
            }
        }
    }
}

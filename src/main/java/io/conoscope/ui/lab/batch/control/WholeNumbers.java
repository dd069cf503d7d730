package io.conoscope.ui.lab.batch.control;

import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// Whole numbers in a range; what is typed and is none of them leaves the old one.
public final class WholeNumbers extends SpinnerValueFactory<Integer> {

    private final int least;
    private final int most;

    public WholeNumbers(int least, int most) {
        this.least = least;
        this.most = most;
        setConverter(new Digits());
        setValue(least);
    }

    @Override
    public void decrement(int steps) {
        setValue(Math.clamp((long) getValue() - steps, least, most));
    }

    @Override
    public void increment(int steps) {
        setValue(Math.clamp((long) getValue() + steps, least, most));
    }

    private final class Digits extends StringConverter<Integer> {

        @Override
        public String toString(@Nullable Integer value) {
            return value == null ? "" : value.toString();
        }

        @Override
        public Integer fromString(String written) {
            try {
                return Math.clamp(Long.parseLong(written.strip()), least, most);
            } catch (NumberFormatException e) {
                return getValue();
            }
        }
    }
}

package io.conoscope.ui.lab.batch.control;

/// Temperatures from 0.005 to 2; a step is a tenth of one.
public final class Temperatures extends Thresholds {

    private static final double FACTOR = 1.1;

    public Temperatures() {
        super(0.005, 2, 0);
    }

    @Override
    public void decrement(int steps) {
        setValue(within(getValue() / Math.pow(FACTOR, steps)));
    }

    @Override
    public void increment(int steps) {
        double wanted = getValue() * Math.pow(FACTOR, steps);
        setValue(within(Math.max(wanted, getValue() + 0.001)));
    }
}

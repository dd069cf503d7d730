package io.conoscope.ui.scatter.color;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.RoundTicks;
import io.conoscope.ui.session.color.NumberScale;

import java.util.ArrayList;
import java.util.List;

/// The round numbers below a colour bar.
final class ScaleTicks {

    /// From here on, powers of ten are enough.
    private static final double DECADES = 100;

    private ScaleTicks() {}

    /// A number on the scale.
    record Tick(double value, String text) {}

    /// @param most how many there is room for; two are always wanted
    static List<Tick> of(NumberScale scale, int most) {
        if (scale.low() == scale.high()) {
            return List.of(new Tick(scale.low(), NumberText.significant(scale.low())));
        }
        if (scale.log() && scale.high() / scale.low() >= DECADES) {
            return powers(scale, Math.max(2, most));
        }
        var round = RoundTicks.between(scale.low(), scale.high(), Math.max(2, most));
        var ticks = new ArrayList<Tick>();
        for (double value : round.values()) {
            ticks.add(new Tick(value, NumberText.fixed(value, round.decimals())));
        }
        return ticks;
    }

    private static List<Tick> powers(NumberScale scale, int most) {
        int first = (int) Math.ceil(Math.log10(scale.low()) - 1e-9);
        int last = (int) Math.floor(Math.log10(scale.high()) + 1e-9);
        int step = Math.max(1, Math.ceilDiv(last - first + 1, most));
        var ticks = new ArrayList<Tick>();
        for (int power = first; power <= last; power += step) {
            double value = Math.pow(10, power);
            ticks.add(new Tick(value, written(value, power)));
        }
        return ticks;
    }

    private static String written(double value, int power) {
        return power >= 0 && power < 7
                ? NumberText.count(Math.round(value))
                : power < 0 && power > -5 ? NumberText.fixed(value, -power) : "1e" + power;
    }
}

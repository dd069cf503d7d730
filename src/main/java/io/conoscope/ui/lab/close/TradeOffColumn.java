package io.conoscope.ui.lab.close;

import io.conoscope.service.measure.TradeOff;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A number that corrections are compared by.
///
/// @param key   part of the keys of its words
/// @param value of a correction; NaN where it has none
/// @param more  whether more is better
record TradeOffColumn(String key, ToDoubleFunction<TradeOff> value, boolean more) {

    static final List<TradeOffColumn> ALL =
            List.of(
                    new TradeOffColumn("gap", TradeOff::gap, false),
                    new TradeOffColumn("i2t-1", of -> at(of.imageToText(), "1"), true),
                    new TradeOffColumn("i2t-5", of -> at(of.imageToText(), "5"), true),
                    new TradeOffColumn("i2t-10", of -> at(of.imageToText(), "10"), true),
                    new TradeOffColumn("t2i-1", of -> at(of.textToImage(), "1"), true),
                    new TradeOffColumn("t2i-5", of -> at(of.textToImage(), "5"), true),
                    new TradeOffColumn("t2i-10", of -> at(of.textToImage(), "10"), true),
                    new TradeOffColumn("mixed-recall", TradeOff::mixed, true),
                    new TradeOffColumn("pool", TradeOff::pool, true),
                    new TradeOffColumn("gini", TradeOff::gini, false));

    private static double at(Map<String, Double> recall, String k) {
        return recall.getOrDefault(k, Double.NaN);
    }

    /// The best number of some corrections; NaN where none has one.
    double best(List<TradeOff> of) {
        var numbers = of.stream().mapToDouble(value).filter(Double::isFinite);
        return (more ? numbers.max() : numbers.min()).orElse(Double.NaN);
    }
}

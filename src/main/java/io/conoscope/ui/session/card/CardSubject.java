package io.conoscope.ui.session.card;

import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.gap.measure.FlatMeasures;
import io.conoscope.gap.measure.Measures;
import io.conoscope.gap.reference.MeasureSizes;

import java.util.Map;
import java.util.stream.Collectors;

/// Of what the numbers on cards are.
///
/// @param name      model, weights, corpus, split
/// @param sizes     how many rows they were taken over
/// @param values    by key of the flat list
/// @param intervals of some of them, by the same keys
public record CardSubject(
        String name,
        MeasureSizes sizes,
        Map<String, Double> values,
        Map<String, Interval> intervals) {

    public CardSubject {
        values = Map.copyOf(values);
        intervals = Map.copyOf(intervals);
    }

    /// Of measures as they are.
    ///
    /// @throws IllegalArgumentException if they are of fewer than 2 images or texts
    public static CardSubject of(String name, Measures measures, Map<String, Interval> intervals) {
        return new CardSubject(
                name,
                MeasureSizes.of(measures),
                FlatMeasures.of(measures).stream()
                        .collect(
                                Collectors.toMap(
                                        FlatMeasures.Entry::key, FlatMeasures.Entry::value)),
                intervals);
    }
}

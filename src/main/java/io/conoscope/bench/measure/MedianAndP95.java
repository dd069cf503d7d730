package io.conoscope.bench.measure;

import io.conoscope.math.Percentiles;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Where one figure of several runs lies, by nearest rank: each is one of the runs'.
///
/// @param median half of the runs are at most this
/// @param p95    95 in 100 are at most this
public record MedianAndP95(double median, double p95) {

    /// Of the runs that have the figure; null where none has.
    public static <R> @Nullable MedianAndP95 of(
            List<R> runs, Function<R, @Nullable Double> figure) {
        var values =
                runs.stream()
                        .map(figure)
                        .filter(Objects::nonNull)
                        .mapToDouble(value -> Objects.requireNonNull(value))
                        .toArray();
        var percentiles = Percentiles.of(values);
        return values.length == 0 ? null : new MedianAndP95(percentiles.at(50), percentiles.at(95));
    }
}

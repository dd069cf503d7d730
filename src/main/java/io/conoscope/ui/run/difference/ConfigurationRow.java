package io.conoscope.ui.run.difference;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One key of the configurations of some runs.
///
/// @param key    whole, `optimizer.learningRate`
/// @param values one a run, in their order; null where a run has no such key
record ConfigurationRow(String key, List<@Nullable String> values) {

    ConfigurationRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /// Whether not all runs have the same value.
    boolean differs() {
        return values.stream().distinct().count() > 1;
    }
}

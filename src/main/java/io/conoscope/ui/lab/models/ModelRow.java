package io.conoscope.ui.lab.models;

import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.service.compare.CompareJob;
import io.conoscope.service.compare.ComparedNumbers;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// A line of the table of models.
///
/// @param name      for people
/// @param path      of the rows; null for those that are open
/// @param stored    whether the path is a folder of the store, whose model can be chosen
/// @param treatment as [CompareJob] has it
/// @param numbers   null until they are there
/// @param why       there are none; empty while they are awaited
record ModelRow(
        String name,
        @Nullable Path path,
        boolean stored,
        String treatment,
        @Nullable ComparedNumbers numbers,
        String why) {

    /// Whether it is judged on the half that corrections are not fitted to; such rows compare with
    /// each other alone, because a smaller pool is easier to search.
    boolean isHeldOut() {
        return !treatment.equals(CompareJob.ALL);
    }

    /// A number by key of the flat list, NaN where there is none.
    double value(String key) {
        return numbers == null ? Double.NaN : numbers.values().getOrDefault(key, Double.NaN);
    }

    @Nullable Interval interval(String key) {
        return numbers == null ? null : numbers.intervals().get(key);
    }

    ModelRow with(ComparedNumbers found) {
        return new ModelRow(name, path, stored, treatment, found, "");
    }

    ModelRow without(String reason) {
        return new ModelRow(name, path, stored, treatment, null, reason);
    }
}

package io.conoscope.runlog.text;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which keys of a line, or columns of a table, say where a point belongs.
///
/// @param step  the key of the step
/// @param time  the key of the wall time; null for none
/// @param epoch the key of the epoch; null for none, or where it is the step
record PointKeys(String step, @Nullable String time, @Nullable String epoch) {

    /// In the order in which they are believed.
    private static final List<String> STEPS =
            List.of(
                    "step",
                    "global_step",
                    "trainer/global_step",
                    "_step",
                    "steps",
                    "iteration",
                    "iter",
                    "training_iteration",
                    "timesteps_total",
                    "epoch",
                    "epochs");

    private static final Set<String> TIMES =
            Set.of("walltime", "wall_time", "wall time", "timestamp", "_timestamp");

    /// Finds them among the names; null where no name is one of a step.
    static @Nullable PointKeys of(Collection<String> names) {
        for (var wanted : STEPS) {
            var step = first(names, Set.of(wanted));
            if (step != null) {
                var epoch = wanted.startsWith("epoch") ? null : first(names, Set.of("epoch"));
                return new PointKeys(step, first(names, TIMES), epoch);
            }
        }
        return null;
    }

    /// Whether points are placed by their epoch, for want of a step.
    boolean isByEpoch() {
        return step.strip().toLowerCase(Locale.ROOT).startsWith("epoch");
    }

    /// Whether a key says where points belong, and is no series.
    boolean isPlace(String key, boolean keepsEpoch) {
        return key.equals(step) || key.equals(time) || (!keepsEpoch && key.equals(epoch));
    }

    private static @Nullable String first(Collection<String> names, Set<String> wanted) {
        for (var name : names) {
            if (wanted.contains(name.strip().toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
        return null;
    }
}

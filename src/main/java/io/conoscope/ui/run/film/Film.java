package io.conoscope.ui.run.film;

import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.run.evaluation.EvaluatedRun;

import java.util.List;

/// The gap views of one run.
///
/// @param run    whose
/// @param points of each evaluation, in their order; one whose layout cannot be shown has those of
///               the evaluation before it
/// @param box    around all of them
record Film(EvaluatedRun run, List<ScatterPoints> points, WorldBox box) {

    Film {
        points = List.copyOf(points);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

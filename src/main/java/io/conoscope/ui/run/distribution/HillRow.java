package io.conoscope.ui.run.distribution;

import java.util.List;

/// The hills of one evaluation.
///
/// @param epoch of the evaluation
/// @param hills of the chosen kinds, as far as they were counted
record HillRow(double epoch, List<Hill> hills) {

    HillRow {
        hills = List.copyOf(hills);
    }
}

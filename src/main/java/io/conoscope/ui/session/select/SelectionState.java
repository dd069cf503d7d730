package io.conoscope.ui.session.select;

import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.viewstate.ScatterView;

/// What is undone and redone as one.
///
/// @param name   what was looked for and found; empty for what was chosen by hand
/// @param camera from where the scatter is seen
record SelectionState(Selection selection, String name, PointFilter filter, ScatterView camera) {

    /// The same points seen from elsewhere.
    SelectionState from(ScatterView elsewhere) {
        return new SelectionState(selection, name, filter, elsewhere);
    }

    /// Whether it looks the same, whatever the selection is called.
    boolean sameView(SelectionState other) {
        return selection.equals(other.selection)
                && filter.equals(other.filter)
                && camera.equals(other.camera);
    }

    /// So many numbers it takes.
    int size() {
        return selection.points().length;
    }
}

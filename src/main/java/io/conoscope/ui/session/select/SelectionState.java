package io.conoscope.ui.session.select;

import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;

/// What is undone and redone as one.
record SelectionState(Selection selection, PointFilter filter) {

    static final SelectionState NONE = new SelectionState(Selection.NONE, PointFilter.ALL);
}

package io.conoscope.ui.scatter.side;

import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionOperation;

import java.util.stream.IntStream;

/// Changes the session's selection the way a click or a lasso does; points that the filter leaves
/// out are passed over.
record SelectionActions(Session session) {

    /// Chooses one point, or nothing for -1; while adding, takes it out if it was chosen already.
    void choose(int point, SelectionOperation operation) {
        var before = session.selectionProperty().get();
        if (point >= 0) {
            boolean out = operation == SelectionOperation.ADD && before.contains(point);
            chooseAll(new int[] {point}, out ? SelectionOperation.SUBTRACT : operation);
        } else if (operation == SelectionOperation.REPLACE) {
            session.selectionProperty().set(Selection.NONE);
        }
    }

    /// Chooses these.
    void chooseAll(int[] chosen, SelectionOperation operation) {
        var filter = session.filterProperty().get();
        var seen = IntStream.of(chosen).filter(filter::keeps).toArray();
        session.selectionProperty().set(operation.apply(session.selectionProperty().get(), seen));
    }
}

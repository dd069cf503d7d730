package io.conoscope.ui.session.select;

import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/// Changes what is selected and what is filtered, and takes changes back. FX thread only.
///
/// Whoever sets the session's selection or filter directly is heard too: every change is a step
/// that can be undone.
public final class SelectionModel {

    private static final int LONGEST = 200;

    private final Session session;
    private final Deque<SelectionState> past = new ArrayDeque<>();
    private final Deque<SelectionState> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private SelectionState present = SelectionState.NONE;
    private boolean applying;

    public SelectionModel(Session session) {
        this.session = session;
        session.selectionProperty().subscribe(this::changed);
        session.filterProperty().subscribe(this::changed);
        session.corpusProperty().subscribe((before, now) -> forget());
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /// Selects points; those that the filter leaves out are passed over.
    public void choose(int[] points, SelectionOperation operation) {
        var filter = session.filterProperty().get();
        var seen = IntStream.of(points).filter(filter::keeps).toArray();
        session.selectionProperty().set(operation.apply(session.selectionProperty().get(), seen));
    }

    /// Selects what is not selected, of what the filter keeps.
    public void invert() {
        var selected = session.selectionProperty().get();
        var rest =
                session.filterProperty()
                        .get()
                        .points(session.points())
                        .filter(point -> !selected.contains(point))
                        .toArray();
        session.selectionProperty().set(Selection.of(rest));
    }

    /// Looks at the selected points only.
    ///
    /// @param because stands on screen
    public void filterToSelection(String because) {
        session.filterProperty()
                .set(PointFilter.of(session.selectionProperty().get().points(), because));
    }

    /// Looks at every point again.
    public void clearFilter() {
        session.filterProperty().set(PointFilter.ALL);
    }

    /// Takes the last change back.
    public void undo() {
        if (!past.isEmpty()) {
            future.push(present);
            apply(past.pop());
        }
    }

    /// Makes the change again that was taken back last.
    public void redo() {
        if (!future.isEmpty()) {
            past.push(present);
            apply(future.pop());
        }
    }

    private void apply(SelectionState state) {
        applying = true;
        try {
            present = state;
            session.filterProperty().set(state.filter());
            session.selectionProperty().set(state.selection());
        } finally {
            applying = false;
        }
        tell();
    }

    private void changed() {
        var now =
                new SelectionState(
                        session.selectionProperty().get(), session.filterProperty().get());
        if (applying || now.equals(present)) {
            return;
        }
        past.push(present);
        if (past.size() > LONGEST) {
            past.removeLast();
        }
        future.clear();
        present = now;
        tell();
    }

    private void forget() {
        past.clear();
        future.clear();
        tell();
    }

    private void tell() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }
}

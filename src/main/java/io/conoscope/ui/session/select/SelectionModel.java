package io.conoscope.ui.session.select;

import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.viewstate.ScatterView;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Changes what is selected and what is filtered, and takes changes back, those of the camera
/// among them. FX thread only.
///
/// Whoever sets the session's selection or filter directly is heard too: every change is a step
/// that can be undone. Points that a filter leaves out are never selected.
public final class SelectionModel {

    private final Session session;
    private final SelectionHistory history;
    private final ReadOnlyObjectWrapper<@Nullable SelectionStep> undoable =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SelectionStep> redoable =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private Supplier<ScatterView> camera = () -> ScatterView.WHOLE;
    private Consumer<ScatterView> look = view -> {};
    private String coming = "";
    private boolean held;
    private boolean applying;

    /// Whether the user has moved a camera since the last step.
    private boolean moved;

    public SelectionModel(Session session) {
        this.session = session;
        this.history =
                new SelectionHistory(
                        new SelectionState(
                                session.selectionProperty().get(),
                                "",
                                session.filterProperty().get(),
                                ScatterView.WHOLE));
        session.selectionProperty().subscribe(this::changed);
        session.filterProperty().subscribe(this::changed);
        session.corpusProperty().subscribe((before, now) -> forget());
    }

    /// Takes the cameras' moves into the history from now on.
    ///
    /// @param asking  from where the scatter is seen now
    /// @param telling shows it from there
    public void attachCamera(Supplier<ScatterView> asking, Consumer<ScatterView> telling) {
        camera = asking;
        look = telling;
    }

    /// The change that [#undo] takes back; null for none.
    public ReadOnlyObjectProperty<@Nullable SelectionStep> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// The change that [#redo] makes again; null for none.
    public ReadOnlyObjectProperty<@Nullable SelectionStep> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// What the selection is, such as a named one or a search's result; empty for points chosen by
    /// hand.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Selects points; those that the filter leaves out are passed over.
    public void choose(int[] points, SelectionOperation operation) {
        session.selectionProperty()
                .set(operation.apply(session.selectionProperty().get(), seen(points)));
    }

    /// Selects points that have something in common.
    ///
    /// @param as what they are, in words
    public void choose(int[] points, String as) {
        together(
                () -> {
                    coming = as;
                    session.selectionProperty().set(Selection.of(seen(points)));
                });
    }

    private int[] seen(int... points) {
        var filter = session.filterProperty().get();
        return filter.keepsAll() ? points : IntStream.of(points).filter(filter::keeps).toArray();
    }

    /// Selects what the filter keeps.
    public void chooseAll() {
        session.selectionProperty()
                .set(
                        Selection.of(
                                session.filterProperty().get().points(session.points()).toArray()));
    }

    /// Selects what is not selected, of what the filter keeps. O(n).
    public void invert() {
        var selected = new BitSet();
        IntStream.of(session.selectionProperty().get().points()).forEach(selected::set);
        var rest =
                session.filterProperty()
                        .get()
                        .points(session.points())
                        .filter(point -> !selected.get(point))
                        .toArray();
        session.selectionProperty().set(Selection.of(rest));
    }

    /// Looks at the selected points only.
    ///
    /// @param because stands on screen
    public void filterToSelection(String because) {
        filterTo(session.selectionProperty().get().points(), because);
    }

    /// Looks at these points only, which may be none.
    ///
    /// @param because stands on screen
    public void filterTo(int[] points, String because) {
        session.filterProperty().set(PointFilter.of(points, because));
    }

    /// Looks at every point again.
    public void clearFilter() {
        session.filterProperty().set(PointFilter.ALL);
    }

    /// Makes several changes one step.
    public void together(Runnable changes) {
        boolean before = held;
        held = true;
        try {
            changes.run();
        } finally {
            held = before;
        }
        changed();
    }

    /// The user is about to move a camera. What moves it otherwise, such as a layout that grows, is
    /// no step.
    public void cameraMoves() {
        if (!moved && !applying) {
            history.amend(history.present().from(camera.get()));
            moved = true;
        }
    }

    /// The camera rests where it was moved to: one step, however it got there.
    public void cameraRested() {
        changed();
    }

    /// Takes the last change back.
    public void undo() {
        changed();
        if (history.before() != null) {
            var from = history.present();
            apply(from, history.undo());
        }
    }

    /// Makes the change again that was taken back last.
    public void redo() {
        changed();
        if (history.after() != null) {
            var from = history.present();
            apply(from, history.redo());
        }
    }

    private void apply(SelectionState from, SelectionState state) {
        held = true;
        applying = true;
        try {
            session.filterProperty().set(state.filter());
            session.selectionProperty().set(state.selection());
            name.set(state.name());
            if (!state.camera().equals(from.camera())) {
                look.accept(state.camera());
                history.amend(state.from(camera.get()));
            }
        } finally {
            held = false;
            applying = false;
        }
        tell();
    }

    private void changed() {
        if (held) {
            return;
        }
        narrow();
        var before = history.present();
        var now = now(moved ? camera.get() : before.camera());
        coming = "";
        moved = false;
        name.set(now.name());
        if (now.sameView(before)) {
            history.amend(now);
        } else {
            history.add(now);
            tell();
        }
    }

    /// What a filter leaves out is not selected any more.
    private void narrow() {
        var selected = session.selectionProperty().get();
        var kept = seen(selected.points());
        if (kept.length < selected.points().length) {
            held = true;
            session.selectionProperty().set(Selection.of(kept));
            held = false;
        }
    }

    private SelectionState now(ScatterView from) {
        var selection = session.selectionProperty().get();
        return new SelectionState(
                selection, nameOf(selection), session.filterProperty().get(), from);
    }

    private String nameOf(Selection selection) {
        if (!coming.isEmpty()) {
            return coming;
        }
        boolean same = selection.equals(history.present().selection());
        return same ? history.present().name() : "";
    }

    private void forget() {
        coming = "";
        moved = false;
        name.set("");
        history.forget(
                new SelectionState(
                        session.selectionProperty().get(),
                        "",
                        session.filterProperty().get(),
                        ScatterView.WHOLE));
        tell();
    }

    private void tell() {
        int points = session.points();
        var present = history.present();
        var before = history.before();
        var after = history.after();
        undoable.set(before == null ? null : SelectionStep.between(before, present, points));
        redoable.set(after == null ? null : SelectionStep.between(present, after, points));
    }
}

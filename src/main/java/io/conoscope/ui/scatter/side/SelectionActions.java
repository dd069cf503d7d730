package io.conoscope.ui.scatter.side;

import io.conoscope.ui.session.Selection;

import javafx.beans.property.ObjectProperty;

import java.util.stream.IntStream;

/// Changes the session's selection the way a click or a lasso does.
///
/// @param selection never null
record SelectionActions(ObjectProperty<Selection> selection) {

    /// Chooses one point, or nothing for -1; with `adding`, puts it in or takes it out.
    void choose(int point, boolean adding) {
        if (!adding) {
            selection.set(point < 0 ? Selection.NONE : Selection.of(point));
        } else if (point >= 0 && selection.get().contains(point)) {
            selection.set(Selection.of(points().filter(p -> p != point).toArray()));
        } else if (point >= 0) {
            chooseAll(new int[] {point}, true);
        }
    }

    /// Chooses these; with `adding`, what was chosen stays so.
    void chooseAll(int[] chosen, boolean adding) {
        var before = adding ? points() : IntStream.empty();
        selection.set(Selection.of(IntStream.concat(before, IntStream.of(chosen)).toArray()));
    }

    private IntStream points() {
        return IntStream.of(selection.get().points());
    }
}

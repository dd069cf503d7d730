package io.conoscope.ui.session.select;

import io.conoscope.ui.session.Selection;

import java.util.stream.IntStream;

/// What newly chosen points do to what was selected before.
public enum SelectionOperation {
    REPLACE,
    ADD,
    SUBTRACT,
    INTERSECT;

    /// The selection after it. O(n log n) in the points of both.
    public Selection apply(Selection before, int... chosen) {
        var points = IntStream.of(before.points());
        return switch (this) {
            case REPLACE -> Selection.of(chosen);
            case ADD -> Selection.of(IntStream.concat(points, IntStream.of(chosen)).toArray());
            case SUBTRACT -> {
                var out = new Selection(chosen);
                yield Selection.of(points.filter(point -> !out.contains(point)).toArray());
            }
            case INTERSECT -> {
                var both = new Selection(chosen);
                yield Selection.of(points.filter(both::contains).toArray());
            }
        };
    }
}

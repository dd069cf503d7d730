package io.conoscope.ui.session.select;

import io.conoscope.ui.session.Selection;

import java.util.BitSet;

/// What newly chosen points do to what was selected before.
public enum SelectionOperation {
    REPLACE,
    ADD,
    SUBTRACT,
    INTERSECT;

    /// What held keys mean: Shift adds, Alt subtracts (with Shift too, where a window manager keeps
    /// Alt for itself), Shift with Ctrl intersects, and Ctrl alone adds as it does in lists.
    ///
    /// @param shortcut Ctrl, or Cmd on macOS
    /// @return this operation where none is held
    public SelectionOperation orHeld(boolean shift, boolean alt, boolean shortcut) {
        if (shift && shortcut) {
            return INTERSECT;
        }
        if (alt) {
            return SUBTRACT;
        }
        return shift || shortcut ? ADD : this;
    }

    /// The selection after it. O(n) in the points of both and the largest of them.
    public Selection apply(Selection before, int... chosen) {
        if (this == REPLACE) {
            return Selection.of(chosen);
        }
        var result = bits(before.points());
        var other = bits(chosen);
        switch (this) {
            case ADD -> result.or(other);
            case SUBTRACT -> result.andNot(other);
            default -> result.and(other);
        }
        return Selection.of(result.stream().toArray());
    }

    private static BitSet bits(int... points) {
        var bits = new BitSet();
        for (int point : points) {
            bits.set(point);
        }
        return bits;
    }
}

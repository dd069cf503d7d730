package io.conoscope.ui.session.select;

/// One change that can be taken back or made again.
///
/// @param kind  what changed
/// @param count how many points were selected, or looked at, by it
public record SelectionStep(Kind kind, int count) {

    /// What a step changed; a filter that narrows the selection counts as a filter.
    public enum Kind {
        SELECTION,
        /// Nothing is selected any more.
        CLEARING,
        FILTER,
        /// Every point is looked at again.
        UNFILTERING,
        CAMERA
    }

    /// @param points how many there are
    static SelectionStep between(SelectionState before, SelectionState now, int points) {
        if (!now.filter().equals(before.filter())) {
            var kind = now.filter().keepsAll() ? Kind.UNFILTERING : Kind.FILTER;
            return new SelectionStep(kind, now.filter().count(points));
        }
        if (!now.selection().equals(before.selection())) {
            int count = now.selection().points().length;
            return new SelectionStep(count == 0 ? Kind.CLEARING : Kind.SELECTION, count);
        }
        return new SelectionStep(Kind.CAMERA, 0);
    }
}

package io.conoscope.ui.session.select;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// States to go back and forth between. Keeps so many, and so many points in all: a million points
/// selected over and over take 64 MB at most.
final class SelectionHistory {

    private static final int LONGEST = 200;
    private static final long MOST_POINTS = 16_000_000;

    private final Deque<SelectionState> past = new ArrayDeque<>();
    private final Deque<SelectionState> future = new ArrayDeque<>();
    private SelectionState present;

    SelectionHistory(SelectionState present) {
        this.present = present;
    }

    SelectionState present() {
        return present;
    }

    /// What undoing leads to.
    @Nullable SelectionState before() {
        return past.peek();
    }

    /// What redoing leads to.
    @Nullable SelectionState after() {
        return future.peek();
    }

    /// A new state; what could be made again cannot any more.
    void add(SelectionState now) {
        past.push(present);
        future.clear();
        present = now;
        while (past.size() > LONGEST || (past.size() > 1 && points() > MOST_POINTS)) {
            past.removeLast();
        }
    }

    private long points() {
        return past.stream().mapToLong(SelectionState::size).sum();
    }

    /// The present state is a little different, which is no step.
    void amend(SelectionState now) {
        present = now;
    }

    SelectionState undo() {
        future.push(present);
        present = past.pop();
        return present;
    }

    SelectionState redo() {
        past.push(present);
        present = future.pop();
        return present;
    }

    void forget(SelectionState now) {
        past.clear();
        future.clear();
        present = now;
    }
}

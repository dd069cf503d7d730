package io.conoscope.runlog.status;

import java.util.Locale;
import java.util.Optional;

/// What a run is doing.
public enum RunState {
    /// It trains.
    RUNNING,
    /// It waits to be told to go on.
    PAUSED,
    /// It was told to end and can go on.
    STOPPED,
    /// It took all its steps.
    FINISHED,
    /// Something went wrong; its last good checkpoint stays.
    FAILED,
    /// Its process ended without a word; it can go on. Never written, only concluded.
    INTERRUPTED;

    /// As in `status.json`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The state of a word; empty for what is none.
    static Optional<RunState> of(String word) {
        for (var state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /// Whether a process works on it.
    public boolean isActive() {
        return this == RUNNING || this == PAUSED;
    }

    /// Whether it can go on from its last checkpoint.
    public boolean canResume() {
        return this == STOPPED || this == INTERRUPTED || this == FAILED;
    }
}

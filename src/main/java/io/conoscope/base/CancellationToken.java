package io.conoscope.base;

import java.util.concurrent.CancellationException;

/// Tells a long computation that nobody waits for it any more. Safe on any thread.
public final class CancellationToken {

    private volatile boolean cancelled;

    /// Asks the computation to end; it does so at its next check.
    public void cancel() {
        cancelled = true;
    }

    /// Whether [#cancel] was called.
    public boolean isCancelled() {
        return cancelled;
    }

    /// Ends the caller's work when cancelled.
    ///
    /// @throws CancellationException if [#cancel] was called
    public void throwIfCancelled() {
        if (cancelled) {
            throw new CancellationException();
        }
    }
}

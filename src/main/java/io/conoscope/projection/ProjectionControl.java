package io.conoscope.projection;

import io.conoscope.base.CancellationToken;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Steers a running projection from another thread: pause, single steps, resume, change, cancel.
public final class ProjectionControl {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean paused;
    private int steps;
    private final CancellationToken token;
    private boolean cancelled;
    private volatile @Nullable Tuning tuning;

    /// A control that only its own [#cancel] ends.
    public ProjectionControl() {
        this(new CancellationToken());
    }

    /// A control that ends with a token too. A paused computation hears [#cancel] alone.
    public ProjectionControl(CancellationToken token) {
        this.token = token;
    }

    /// Pauses the computation before its next iteration.
    public void pause() {
        set(() -> hold(true));
    }

    /// Resumes it; single steps that it has not done yet are part of that.
    public void resume() {
        set(() -> hold(false));
    }

    private void hold(boolean held) {
        paused = held;
        steps = 0;
    }

    /// Lets a paused computation do one more iteration.
    public void step() {
        set(
                () -> {
                    paused = true;
                    steps++;
                });
    }

    /// Ends it at its next check, paused or not.
    public void cancel() {
        set(() -> cancelled = true);
    }

    /// Changes its parameters from the next iteration on; also before it starts and while paused.
    public void change(Tuning to) {
        tuning = to;
    }

    /// What was last changed to.
    ///
    /// @param otherwise the answer where nothing was
    public Tuning tuning(Tuning otherwise) {
        var changed = tuning;
        return changed == null ? otherwise : changed;
    }

    public boolean isPaused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    /// Called by the computation before every iteration: waits while paused.
    ///
    /// @return whether nothing is paused, so that several iterations may follow
    /// @throws CancellationException if cancelled
    public boolean awaitTurn() {
        lock.lock();
        try {
            while (paused && steps == 0 && !cancelled) {
                changed.awaitUninterruptibly();
            }
            throwIfCancelled();
            if (paused) {
                steps--;
            }
            return !paused;
        } finally {
            lock.unlock();
        }
    }

    /// Called by the computation between iterations of a stage that cannot pause.
    ///
    /// @throws CancellationException if cancelled
    public void throwIfCancelled() {
        token.throwIfCancelled();
        lock.lock();
        try {
            if (cancelled) {
                throw new CancellationException();
            }
        } finally {
            lock.unlock();
        }
    }

    private void set(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

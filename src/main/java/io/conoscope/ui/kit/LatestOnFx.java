package io.conoscope.ui.kit;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Hands a fast stream to the FX thread, keeping only the newest value, so that a slow screen
/// neither slows the producer nor queues frames.
public final class LatestOnFx<T> implements Consumer<T> {

    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
    private final Executor fx;
    private final Consumer<? super T> show;

    /// @param fx   `Platform::runLater`; `Runnable::run` in tests
    /// @param show called on that executor with the newest value
    public LatestOnFx(Executor fx, Consumer<? super T> show) {
        this.fx = fx;
        this.show = show;
    }

    /// Offers one value, from any thread; never blocks.
    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            fx.execute(this::showNewest);
        }
    }

    private void showNewest() {
        T newest = waiting.getAndSet(null);
        if (newest != null) {
            show.accept(newest);
        }
    }
}

package io.conoscope.ui.kit.thumbnail;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Loads values in the background, the newest wish first, and keeps the ones used last.
///
/// Someone who scrolls past thousands of photos looks at the last ones: those load first, and
/// wishes that lie too far back are dropped. `want` and `peek` are for the FX thread.
public final class LifoLoader<K, V> {

    private final Executor workers;
    private final Executor fx;
    private final Function<? super K, ? extends V> load;
    private final Limits limits;
    private final Map<K, V> loaded;
    private final Deque<K> wishes = new ArrayDeque<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private Runnable arrived = () -> {};
    private int working;

    /// How much at once.
    ///
    /// @param kept    values kept, the ones used last
    /// @param wishes  wishes that wait, the newest
    /// @param workers values being loaded
    public record Limits(int kept, int wishes, int workers) {}

    /// @param load called on the workers; throws nothing
    public LifoLoader(
            Executor workers, Executor fx, Function<? super K, ? extends V> load, Limits limits) {
        this.workers = workers;
        this.fx = fx;
        this.load = load;
        this.limits = limits;
        this.loaded =
                new LinkedHashMap<>(limits.kept() * 4 / 3 + 1, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > limits.kept();
                    }
                };
    }

    /// Whom to tell on the FX executor that something arrived, once for all that did: look with
    /// [#peek].
    public void onArrival(Runnable listener) {
        arrived = listener;
    }

    /// The value if it is here; otherwise null, and it will be loaded next.
    public synchronized @Nullable V want(K key) {
        var here = loaded.get(key);
        if (here == null) {
            wishes.remove(key);
            wishes.addFirst(key);
            if (wishes.size() > limits.wishes()) {
                wishes.removeLast();
            }
            if (working < limits.workers()) {
                startWorker();
            }
        }
        return here;
    }

    /// The value if it is here; asks for nothing.
    public synchronized @Nullable V peek(K key) {
        return loaded.get(key);
    }

    /// Forgets values and wishes, for example because another corpus was opened.
    public synchronized void clear() {
        loaded.clear();
        wishes.clear();
    }

    private void startWorker() {
        try {
            working++;
            workers.execute(this::work);
        } catch (RejectedExecutionException e) {
            // The pool has ended: the window is closing, and nobody will see what is missing.
            working--;
        }
    }

    private void work() {
        boolean ended = false;
        try {
            for (var key = next(); key != null; key = next()) {
                keep(key, load.apply(key));
                if (!told.getAndSet(true)) {
                    fx.execute(this::tell);
                }
            }
            ended = true;
        } finally {
            if (!ended) {
                retire();
            }
        }
    }

    private void tell() {
        told.set(false);
        arrived.run();
    }

    private synchronized @Nullable K next() {
        var key = wishes.pollFirst();
        while (key != null && loaded.containsKey(key)) {
            key = wishes.pollFirst();
        }
        if (key == null) {
            working--;
        }
        return key;
    }

    private synchronized void keep(K key, V value) {
        loaded.put(key, value);
    }

    private synchronized void retire() {
        working--;
    }
}

package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.function.Function;

/// What was last computed in the background, while the next waits. One computation is under way at
/// a time and only the newest key waits behind it, so that a stream of keys neither queues nor
/// starves. FX thread only.
final class LatestResult<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(LatestResult.class);

    private final Background lane;
    private final Function<? super K, ? extends V> compute;
    private @Nullable K wanted;
    private @Nullable K underWay;
    private @Nullable V result;
    private Runnable arrived = () -> {};

    LatestResult(Background lane, Function<? super K, ? extends V> compute) {
        this.lane = lane;
        this.compute = compute;
    }

    /// Calls this whenever a result has arrived.
    void onArrival(Runnable heard) {
        arrived = heard;
    }

    /// The newest result, which may be of a key before the last; null before the first.
    @Nullable V get() {
        return result;
    }

    /// Asks for the result of a key, unless it is there or on its way.
    void want(K key) {
        if (!key.equals(wanted)) {
            wanted = key;
            next();
        }
    }

    private void next() {
        var key = wanted;
        if (key == null || underWay != null) {
            return;
        }
        underWay = key;
        lane.<V>run(
                () -> compute.apply(key),
                Outcome.of(
                        found -> {
                            result = found;
                            done(key);
                            arrived.run();
                        },
                        failure -> {
                            LOG.warn("nothing computed of {}", key.getClass(), failure);
                            done(key);
                        },
                        () -> done(key)));
    }

    private void done(K key) {
        underWay = null;
        if (!key.equals(wanted)) {
            next();
        }
    }
}

package io.conoscope.app.threads;

import io.conoscope.base.SerialExecutor;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.FxThread;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The window's threads, all of them daemons: three pools that kinds of work share, one for
/// pictures, and a clock.
///
/// `compute` and `io` have a thread for each kind that has something to do and no limit below that,
/// so that a job of hours never keeps another kind waiting; idle threads end after a minute. The
/// reasons and the measurements stand in docs/decisions/0140.
public final class Pools {

    /// Two of the pictures that are drawn are on screen at once at most.
    private static final int RASTER_THREADS = 2;

    /// Two thumbnails, and one picture that someone points at.
    private static final int DECODING_THREADS = 3;

    private static final long TICK_MILLIS = 100;

    private final ExecutorService decoding = fixed("decoding", DECODING_THREADS);
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(named("clock"));
    private final Map<TaskKind, Executor> serial = new EnumMap<>(TaskKind.class);

    public Pools() {
        var raster = fixed("raster", RASTER_THREADS);
        var compute = Executors.newCachedThreadPool(named("compute"));
        var io = Executors.newCachedThreadPool(named("io"));
        for (var kind : TaskKind.values()) {
            var pool =
                    switch (kind.pool()) {
                        case RASTER -> raster;
                        case COMPUTE -> compute;
                        case IO -> io;
                    };
            serial.put(kind, new SerialExecutor(kind.threadName(), pool));
        }
    }

    /// Does one task of a kind after the other.
    public Executor executor(TaskKind kind) {
        return Objects.requireNonNull(serial.get(kind));
    }

    /// The same; outcomes arrive on the FX thread.
    public Background background(TaskKind kind) {
        return FxThread.background(executor(kind));
    }

    /// Decodes photos and filters captions, some at once and in no order.
    public Executor decoding() {
        return decoding;
    }

    /// Something short, again and again, until it throws.
    public ScheduledFuture<?> tenTimesASecond(Runnable work) {
        return clock.scheduleWithFixedDelay(work, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static ExecutorService fixed(String name, int threads) {
        return Executors.newFixedThreadPool(threads, named(name));
    }

    private static ThreadFactory named(String name) {
        var count = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}

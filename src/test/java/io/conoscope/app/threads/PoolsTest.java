package io.conoscope.app.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class PoolsTest {

    private final Pools pools = new Pools();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void release() {
        end.countDown();
    }

    /// A run of days, a paused projection, a download: none of them keeps another kind waiting.
    @Test
    void everyKindRunsBesideAllOthersThatTakeLong() throws InterruptedException {
        var kinds = EnumSet.allOf(TaskKind.class);
        kinds.removeIf(kind -> kind.pool() == TaskKind.Pool.RASTER);
        var started = new CountDownLatch(kinds.size());

        kinds.forEach(kind -> pools.executor(kind).execute(() -> block(started)));

        assertTrue(started.await(30, TimeUnit.SECONDS), started.getCount() + " kinds wait");
    }

    @Test
    void bothSidesOfTheScatterAreDrawnWhileEverythingElseIsBusy() throws InterruptedException {
        for (var kind : TaskKind.values()) {
            if (kind.pool() != TaskKind.Pool.RASTER) {
                pools.executor(kind).execute(() -> block(new CountDownLatch(1)));
            }
        }
        var started = new CountDownLatch(2);

        pools.executor(TaskKind.SCATTER).execute(() -> block(started));
        pools.executor(TaskKind.RIGHT_SCATTER).execute(() -> block(started));

        assertTrue(started.await(30, TimeUnit.SECONDS));
    }

    @Test
    void ofOneKindOneTaskRunsAtATimeInOrder() throws InterruptedException {
        var seen = Collections.synchronizedList(new ArrayList<String>());
        var done = new CountDownLatch(2);
        var first = new CountDownLatch(1);
        var embedding = pools.executor(TaskKind.EMBEDDING);
        embedding.execute(
                () -> {
                    block(first);
                    seen.add("first");
                    done.countDown();
                });
        embedding.execute(
                () -> {
                    seen.add("second");
                    done.countDown();
                });
        assertTrue(first.await(30, TimeUnit.SECONDS));
        assertEquals(List.of(), seen);

        end.countDown();

        assertTrue(done.await(30, TimeUnit.SECONDS));
        assertEquals(List.of("first", "second"), seen);
    }

    @Test
    void noThreadKeepsTheProcessAlive() throws InterruptedException {
        var kinds = TaskKind.values();
        var done = new CountDownLatch(kinds.length + 1);
        var lasting = Collections.synchronizedList(new ArrayList<String>());
        Runnable look =
                () -> {
                    if (!Thread.currentThread().isDaemon()) {
                        lasting.add(Thread.currentThread().getName());
                    }
                    done.countDown();
                };

        for (var kind : kinds) {
            pools.executor(kind).execute(look);
        }
        pools.decoding().execute(look);

        assertTrue(done.await(30, TimeUnit.SECONDS));
        assertEquals(List.of(), lasting);
    }

    private void block(CountDownLatch started) {
        started.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

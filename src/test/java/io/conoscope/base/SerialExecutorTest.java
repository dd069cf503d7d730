package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class SerialExecutorTest {

    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final Queue<Runnable> handed = new ArrayDeque<>();

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    /// The list is neither synchronized nor volatile: two tasks at once would break it, and so
    /// would writes that the next task does not see.
    @Test
    void runsTasksOneAfterTheOtherInTheOrderGiven() throws InterruptedException {
        int tasks = 20_000;
        var serial = new SerialExecutor("serial", pool);
        var seen = new ArrayList<Integer>();
        var done = new CountDownLatch(tasks);

        for (int i = 0; i < tasks; i++) {
            int number = i;
            serial.execute(
                    () -> {
                        seen.add(number);
                        done.countDown();
                    });
        }

        assertTrue(done.await(30, TimeUnit.SECONDS));
        assertEquals(IntStream.range(0, tasks).boxed().toList(), seen);
    }

    @Test
    void runsEveryTaskOfManyThreads() throws InterruptedException {
        var serial = new SerialExecutor("serial", pool);
        var count = new int[1];
        var done = new CountDownLatch(3 * 5_000);

        for (int thread = 0; thread < 3; thread++) {
            pool.execute(
                    () -> {
                        for (int i = 0; i < 5_000; i++) {
                            serial.execute(
                                    () -> {
                                        count[0]++;
                                        done.countDown();
                                    });
                        }
                    });
        }

        assertTrue(done.await(30, TimeUnit.SECONDS));
        assertEquals(3 * 5_000, count[0]);
    }

    @Test
    void goesOnAfterATaskThatThrows() {
        var serial = new SerialExecutor("serial", handed::add);
        var seen = new ArrayList<String>();
        serial.execute(
                () -> {
                    throw new IllegalStateException("broken");
                });
        serial.execute(() -> seen.add("next"));

        var thrown = assertThrows(IllegalStateException.class, () -> handed.remove().run());
        handed.remove().run();

        assertEquals("broken", thrown.getMessage());
        assertEquals(List.of("next"), seen);
    }

    @Test
    void takesTurnsWithOthersOnTheSameThread() {
        var left = new SerialExecutor("left", handed::add);
        var right = new SerialExecutor("right", handed::add);
        var seen = new ArrayList<String>();
        for (int i = 1; i <= 3; i++) {
            var number = "" + i;
            left.execute(() -> seen.add("left " + number));
        }
        right.execute(() -> seen.add("right 1"));

        while (!handed.isEmpty()) {
            handed.remove().run();
        }

        assertEquals(List.of("left 1", "right 1", "left 2", "left 3"), seen);
    }

    @Test
    void asksForNoThreadWhileItHasNothingToDo() {
        var serial = new SerialExecutor("serial", handed::add);
        serial.execute(() -> {});
        serial.execute(() -> {});
        assertEquals(1, handed.size());

        handed.remove().run();
        handed.remove().run();
        assertEquals(0, handed.size());

        serial.execute(() -> {});
        assertEquals(1, handed.size());
    }

    @Test
    void runsWhatATaskOfItsOwnGivesItAfterThatTask() {
        var serial = new SerialExecutor("serial", Runnable::run);
        var seen = new ArrayList<String>();

        serial.execute(
                () -> {
                    serial.execute(() -> seen.add("inner"));
                    seen.add("outer");
                });

        assertEquals(List.of("outer", "inner"), seen);
    }

    @Test
    void lendsTheThreadItsNameForTheTaskAlone() {
        var before = Thread.currentThread().getName();
        var seen = new ArrayList<String>();

        new SerialExecutor("measuring", Runnable::run)
                .execute(() -> seen.add(Thread.currentThread().getName()));

        assertEquals(List.of("measuring"), seen);
        assertEquals(before, Thread.currentThread().getName());
    }

    @Test
    void runsAgainAfterTheExecutorHadNoThreadToLend() {
        var failing = new boolean[] {true};
        var serial =
                new SerialExecutor(
                        "serial",
                        work -> {
                            if (failing[0]) {
                                throw new OutOfMemoryError("no thread");
                            }
                            work.run();
                        });
        var seen = new ArrayList<String>();

        assertThrows(OutOfMemoryError.class, () -> serial.execute(() -> seen.add("lost")));
        failing[0] = false;
        serial.execute(() -> seen.add("next"));

        assertEquals(List.of("next"), seen);
    }

    @Test
    void refusesTasksOnceTheExecutorIsShutDown() {
        var serial = new SerialExecutor("serial", pool);
        pool.shutdown();

        assertThrows(RejectedExecutionException.class, () -> serial.execute(() -> {}));
        assertThrows(RejectedExecutionException.class, () -> serial.execute(() -> {}));
    }
}

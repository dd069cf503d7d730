package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Timeout(30)
class PrefetcherTest {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(4, Thread.ofPlatform().daemon().factory());

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void itemsComeInOrderHoweverLongEachTakes() {
        try (var items =
                Prefetcher.<Integer>ofRange(
                        threads,
                        3,
                        40,
                        8,
                        i ->
                                () -> {
                                    Thread.sleep(i % 3);
                                    return i;
                                })) {
            for (int i = 3; i < 40; i++) {
                assertEquals(i, items.take());
            }
            assertThrows(NoSuchElementException.class, items::take);
        }
    }

    @Test
    void neverMoreThanTheBoundAreAheadOfTheCaller() {
        var made = new AtomicInteger();
        for (int most : new int[] {1, 2, 5}) {
            made.set(0);
            try (var items = new Prefetcher<>(threads, counting(made), most)) {
                assertEquals(most, made.get());
                for (int taken = 1; taken < 20; taken++) {
                    assertEquals(taken - 1, items.take());
                    assertEquals(most + taken, made.get());
                }
            }
        }
    }

    /// Endless tasks that give their numbers, counted as they are made.
    private static Iterator<Callable<Integer>> counting(AtomicInteger made) {
        return Stream.generate(made::getAndIncrement)
                .map(i -> (Callable<Integer>) () -> i)
                .iterator();
    }

    @Test
    void tasksAreMadeOnTheCallersThread() {
        var makers = new ArrayList<Thread>();
        try (var items =
                Prefetcher.<Thread>ofRange(
                        threads,
                        0,
                        6,
                        2,
                        i -> {
                            makers.add(Thread.currentThread());
                            return Thread::currentThread;
                        })) {
            for (int i = 0; i < 6; i++) {
                assertFalse(items.take() == Thread.currentThread());
            }
        }
        assertEquals(List.of(Thread.currentThread()), makers.stream().distinct().toList());
    }

    @Test
    void whatATaskThrowsComesInItsPlaceAndTheNextAfterIt() {
        var fault = new IllegalArgumentException("one");
        var error = new AssertionError("two");
        var checked = new IOException("three");
        var thrown = List.of(fault, error, checked);
        try (var items =
                Prefetcher.<Integer>ofRange(
                        threads,
                        0,
                        5,
                        4,
                        i ->
                                () -> {
                                    if (i < 3) {
                                        throwAny(thrown.get(i));
                                    }
                                    return i;
                                })) {
            assertSame(fault, assertThrows(IllegalArgumentException.class, items::take));
            assertSame(error, assertThrows(AssertionError.class, items::take));
            var last = assertThrows(IllegalStateException.class, items::take);
            assertSame(checked, last.getCause().getCause());
        }
    }

    @Test
    void anItemThatFailsMakesRoomForAnotherAsWell() {
        try (var items =
                Prefetcher.<Integer>ofRange(
                        threads,
                        0,
                        4,
                        1,
                        i ->
                                () -> {
                                    if (i < 2) {
                                        throw new IllegalStateException("item " + i);
                                    }
                                    return i;
                                })) {
            assertThrows(IllegalStateException.class, items::take);
            assertThrows(IllegalStateException.class, items::take);
            assertEquals(2, items.take());
            assertEquals(3, items.take());
            assertThrows(NoSuchElementException.class, items::take);
        }
    }

    private static void throwAny(Throwable any) throws Exception {
        switch (any) {
            case Exception e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(any);
        }
    }

    @Test
    void anInterruptedCallerIsCancelledAndStaysInterrupted() {
        var held = new CountDownLatch(1);
        try (var items =
                Prefetcher.<Boolean>ofRange(
                        threads, 0, 2, 2, i -> () -> held.await(20, TimeUnit.SECONDS))) {
            Thread.currentThread().interrupt();
            assertThrows(CancellationException.class, items::take);
            assertTrue(Thread.interrupted());
        } finally {
            held.countDown();
        }
    }

    @Test
    void closingGivesUpWhatHasNotBegunAndLeavesTheThreads() throws Exception {
        var held = new CountDownLatch(1);
        var begun = new AtomicInteger();
        var alone = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try {
            var items =
                    Prefetcher.<Boolean>ofRange(
                            alone,
                            0,
                            9,
                            5,
                            i ->
                                    () -> {
                                        begun.incrementAndGet();
                                        return held.await(20, TimeUnit.SECONDS);
                                    });
            while (begun.get() == 0) {
                Thread.sleep(1);
            }
            items.close();
            held.countDown();
            assertEquals("alive", alone.submit(() -> "alive").get());
            assertEquals(1, begun.get());
        } finally {
            alone.shutdownNow();
        }
    }

    @Test
    void waitingIsCountedButNotTheMakingOfTasks() {
        try (var items =
                Prefetcher.<Integer>ofRange(
                        threads,
                        0,
                        3,
                        1,
                        i -> {
                            sleep(i == 0 ? 0 : 200);
                            return () -> {
                                Thread.sleep(i == 0 ? 50 : 0);
                                return i;
                            };
                        })) {
            items.take();
            double first = items.waited();
            items.take();
            assertTrue(first > 0.03 && items.waited() < first + 0.15, first + " s");
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBoundOfNoneIsTheCallersMistake() {
        var tasks = IntStream.range(0, 3).mapToObj(i -> (Callable<Integer>) () -> i).iterator();
        assertThrows(IllegalArgumentException.class, () -> new Prefetcher<>(threads, tasks, 0));
    }
}

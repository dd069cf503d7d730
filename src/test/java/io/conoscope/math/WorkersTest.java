package io.conoscope.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

class WorkersTest {

    @Test
    void doesEveryChunkOnce() {
        var times = new AtomicIntegerArray(1000);

        try (var workers = new Workers("test", 4)) {
            workers.forEach(1000, () -> times::incrementAndGet, () -> {});
        }

        for (int chunk = 0; chunk < 1000; chunk++) {
            assertEquals(1, times.get(chunk));
        }
    }

    @Test
    void callsBetweenOnTheCallersThreadOnly() {
        var strangers = new AtomicInteger();
        var caller = Thread.currentThread();

        try (var workers = new Workers("test", 3)) {
            workers.forEach(
                    100,
                    () -> chunk -> {},
                    () -> strangers.addAndGet(Thread.currentThread() == caller ? 0 : 1));
        }

        assertEquals(0, strangers.get());
    }

    @Test
    void endsEarlyWhenBetweenThrows() {
        var done = new AtomicInteger();
        try (var workers = new Workers("test", 2)) {
            assertThrows(
                    CancellationException.class,
                    () ->
                            workers.forEach(
                                    1_000_000,
                                    () -> chunk -> done.incrementAndGet(),
                                    () -> {
                                        throw new CancellationException();
                                    }));
        }
        assertTrue(done.get() < 1_000_000, "stopped after " + done.get());
    }

    @Test
    void passesOnWhatAWorkerThrew() {
        try (var workers = new Workers("test", 2)) {
            var error =
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    workers.forEach(
                                            10,
                                            () ->
                                                    chunk -> {
                                                        throw new IllegalStateException("broken");
                                                    },
                                            () -> {}));
            assertTrue(error.getMessage().contains("broken"));
        }
    }

    @Test
    void canBeUsedAgainAfterAFailure() {
        var done = new AtomicInteger();
        try (var workers = new Workers("test", 2)) {
            var failure = new IllegalStateException("once");
            assertSame(
                    failure,
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    workers.forEach(
                                            1,
                                            () ->
                                                    chunk -> {
                                                        throw failure;
                                                    },
                                            () -> {})));

            workers.forEach(7, () -> chunk -> done.incrementAndGet(), () -> {});
        }
        assertEquals(7, done.get());
    }

    @Test
    void refusesNoThreads() {
        var error = assertThrows(IllegalArgumentException.class, () -> new Workers("test", 0));

        assertEquals("0 threads, at least 1", error.getMessage());
    }
}

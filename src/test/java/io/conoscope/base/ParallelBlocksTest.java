package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

class ParallelBlocksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void doesEveryBlockOnce(int threads) {
        var times = new int[1000];
        ParallelBlocks.forEach(1000, threads, new CancellationToken(), () -> b -> times[b]++);
        var once = new int[1000];
        Arrays.fill(once, 1);
        assertArrayEquals(once, times);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void stopsWhenCancelled(int threads) {
        var token = new CancellationToken();
        var done = new AtomicInteger();
        assertThrows(
                CancellationException.class,
                () ->
                        ParallelBlocks.forEach(
                                1000,
                                threads,
                                token,
                                () ->
                                        b -> {
                                            if (done.incrementAndGet() == 10) {
                                                token.cancel();
                                            }
                                        }));
        assertTrue(done.get() < 1000, done + " blocks were done");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void passesAFaultOn(int threads) {
        var fault =
                assertThrows(
                        ArithmeticException.class,
                        () ->
                                ParallelBlocks.forEach(
                                        100,
                                        threads,
                                        new CancellationToken(),
                                        () ->
                                                b -> {
                                                    if (b == 7) {
                                                        throw new ArithmeticException("seven");
                                                    }
                                                }));
        assertEquals("seven", rootOf(fault).getMessage());
    }

    @Test
    void refusesNoThreads() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ParallelBlocks.forEach(1, 0, new CancellationToken(), () -> b -> {}));
    }

    private static Throwable rootOf(Throwable fault) {
        return fault.getCause() == null ? fault : rootOf(fault.getCause());
    }
}

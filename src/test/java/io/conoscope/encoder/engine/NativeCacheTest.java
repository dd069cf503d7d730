package io.conoscope.encoder.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class NativeCacheTest {

    @TempDir Path temp;

    private NativeCache cache() {
        return new NativeCache(temp.resolve("pytorch"), 1000);
    }

    private Path file(String name, Duration age) throws IOException {
        var file = temp.resolve("pytorch").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "library");
        var time = FileTime.from(Instant.now().minus(age));
        Files.setLastModifiedTime(file, time);
        Files.setLastModifiedTime(file.getParent(), time);
        return file;
    }

    @Test
    void whatKilledProcessesLeftIsGoneAndTheRestStays() throws Exception {
        var old = Duration.ofMinutes(10);
        var left = file("tmp123456/libtorch_cpu.so", old);
        var half = file("2.7.1-cpu-linux/jni77tmp", old);
        var whole = file("2.7.1-cpu-linux/libtorch.so", old);
        var other = file("tmpest/notes.txt", old);
        var busy = file("tmp999/libtorch_cpu.so", Duration.ZERO);

        assertEquals("started", cache().ready(() -> "started"));

        assertFalse(Files.exists(left.getParent()));
        assertFalse(Files.exists(half));
        assertTrue(Files.exists(whole));
        assertTrue(Files.exists(other));
        assertTrue(Files.exists(busy), "somebody may be unpacking there");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedWithTheCause() throws Exception {
        Files.writeString(temp.resolve("pytorch"), "a file");

        var refusal = assertThrows(ConoscopeException.class, () -> cache().ready(() -> "started"));

        assertEquals("engine.cache", refusal.key());
        assertTrue(refusal.getMessage().contains(temp.resolve("pytorch").toString()));
        assertTrue(refusal.getMessage().contains("exists already"), refusal.getMessage());
    }

    @Test
    void aDiskWithoutRoomIsToldBeforeAnythingIsUnpacked() {
        var huge = new NativeCache(temp.resolve("pytorch"), Long.MAX_VALUE);
        var started = new AtomicInteger();

        var refusal =
                assertThrows(ConoscopeException.class, () -> huge.ready(started::incrementAndGet));

        assertEquals("engine.cache.space", refusal.key());
        assertEquals(0, started.get());
    }

    @Test
    void librariesThatAreThereNeedNoRoom() throws Exception {
        file("2.7.1-cpu-linux/libtorch.so", Duration.ZERO);
        assertEquals(
                "started",
                new NativeCache(temp.resolve("pytorch"), Long.MAX_VALUE).ready(() -> "started"));
    }

    @Test
    void oneUnpacksAtATime() throws Exception {
        var at = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                threads.submit(
                        () ->
                                cache().ready(
                                                () -> {
                                                    most.accumulateAndGet(
                                                            at.incrementAndGet(), Math::max);
                                                    Thread.yield();
                                                    return at.decrementAndGet();
                                                }));
            }
        }
        assertEquals(1, most.get());
    }
}

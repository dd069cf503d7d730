package io.conoscope.worker.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryLimitTest {

    @Test
    void sizesAreGibibytesAndMebibytes() {
        assertEquals(12L << 30, MemoryLimit.of("12g").bytes());
        assertEquals(900L << 20, MemoryLimit.of("900M").bytes());
        assertEquals(Long.MAX_VALUE, MemoryLimit.of("none").bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "-1g", "0g", "1.5g", "12gb", "much"})
    void anythingElseIsRefused(String word) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> MemoryLimit.of(word));
        assertTrue(refusal.getMessage().contains(MemoryLimit.PROPERTY), refusal.getMessage());
    }

    @Test
    void trainingMayTakeMore() {
        assertTrue(MemoryLimit.current(true).bytes() > MemoryLimit.current(false).bytes());
    }

    @Test
    void whatTheSystemsSayIsRead() {
        assertEquals(5L << 10, ProcessMemory.parseStatus("VmRSS:\t 9 kB\nRssAnon:\t       5 kB\n"));
        assertEquals(-1, ProcessMemory.parseStatus("VmRSS:\t 9 kB\n"));
        assertEquals(123L << 10, ProcessMemory.parsePs("   123\n"));
        assertEquals(-1, ProcessMemory.parsePs("no such process"));
    }

    @Test
    void thisProcessTakesSomething() {
        assertTrue(ProcessMemory.ofThisSystem().bytes() > 10 << 20);
    }
}

package io.conoscope.ui.kit.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.stream.LongStream;

class EvenOrderTest {

    @Property(tries = 200)
    void visitsEverythingOnce(@ForAll @IntRange(min = 1, max = 5000) int count) {
        long stride = EvenOrder.stride(count);
        long visited = LongStream.range(0, count).map(k -> k * stride % count).distinct().count();
        assertEquals(count, visited);
    }
}

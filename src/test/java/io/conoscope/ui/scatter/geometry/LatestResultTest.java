package io.conoscope.ui.scatter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.ui.kit.Background;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

class LatestResultTest {

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final ArrayList<String> computed = new ArrayList<>();
    private final LatestResult<String, String> latest =
            new LatestResult<>(
                    new Background(waiting::add, Runnable::run),
                    key -> {
                        computed.add(key);
                        return key + "!";
                    });

    @Test
    void ofAStreamOnlyTheFirstAndTheNewestAreComputed() {
        for (var key : new String[] {"a", "b", "c", "d", "d"}) {
            latest.want(key);
        }
        assertEquals(1, waiting.size());
        waiting.remove().run();
        assertEquals("a!", latest.get(), "an older result while the newest is under way");
        waiting.remove().run();
        assertEquals("d!", latest.get());
        assertEquals(0, waiting.size());
        assertEquals(List.of("a", "d"), computed);
    }

    @Test
    void whatIsThereIsNotComputedAgain() {
        latest.want("a");
        waiting.remove().run();
        latest.want("a");
        assertEquals(0, waiting.size());
    }
}

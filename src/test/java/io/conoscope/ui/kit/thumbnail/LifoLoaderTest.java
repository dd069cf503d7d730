package io.conoscope.ui.kit.thumbnail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

class LifoLoaderTest {

    private final ArrayDeque<Runnable> workers = new ArrayDeque<>();
    private final List<String> order = new ArrayList<>();

    private LifoLoader<String, String> loader(int kept, int wishes, int working) {
        return new LifoLoader<>(
                workers::add,
                Runnable::run,
                key -> {
                    order.add(key);
                    return "the " + key;
                },
                new LifoLoader.Limits(kept, wishes, working));
    }

    private void work() {
        while (!workers.isEmpty()) {
            workers.remove().run();
        }
    }

    @Test
    void loadsTheNewestWishFirst() {
        var loader = loader(10, 10, 1);
        List.of("a", "b", "c", "a").forEach(loader::want);
        work();
        assertEquals(List.of("a", "c", "b"), order);
        assertEquals("the b", loader.peek("b"));
    }

    @Test
    void dropsWishesThatLieTooFarBack() {
        var loader = loader(10, 2, 1);
        List.of("a", "b", "c").forEach(loader::want);
        work();
        assertEquals(List.of("c", "b"), order);
        assertNull(loader.peek("a"));
    }

    @Test
    void keepsWhatWasUsedLast() {
        var loader = loader(2, 10, 1);
        loader.want("a");
        work();
        loader.want("b");
        work();
        loader.want("a");
        loader.want("c");
        work();
        assertEquals("the a", loader.peek("a"));
        assertNull(loader.peek("b"));
    }

    @Test
    void asksForNoMoreWorkersThanAllowed() {
        var loader = loader(10, 10, 2);
        List.of("a", "b", "c", "d").forEach(loader::want);
        assertEquals(2, workers.size());
    }

    @Test
    void worksOnAfterAWorkerBroke() {
        var broken = new boolean[] {true};
        var loader =
                new LifoLoader<String, String>(
                        workers::add,
                        Runnable::run,
                        key -> {
                            if (broken[0]) {
                                throw new IllegalStateException("bug");
                            }
                            return key;
                        },
                        new LifoLoader.Limits(10, 10, 1));
        loader.want("a");
        assertThrows(IllegalStateException.class, this::work);
        broken[0] = false;
        loader.want("a");
        work();
        assertEquals("a", loader.peek("a"));
    }

    @Test
    void tellsOfArrivals() {
        var loader = loader(10, 10, 1);
        loader.onArrival(() -> order.add("arrived"));
        loader.want("a");
        work();
        assertEquals(List.of("a", "arrived"), order);
    }
}

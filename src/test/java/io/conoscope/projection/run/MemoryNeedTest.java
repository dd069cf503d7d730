package io.conoscope.projection.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.method.Projections;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class MemoryNeedTest {

    private static final ProjectionSettings SETTINGS = ProjectionSettings.defaults();
    private static final long MB = 1L << 20;

    @Test
    void anOrdinaryCorpusFitsAnOrdinaryHeap() throws Exception {
        var methods = new ArrayList<>(Projections.methods());
        methods.add("smile-umap");
        for (var method : methods) {
            var need = MemoryNeed.of(method, SETTINGS, 48_546, 256, 600 * MB);
            assertTrue(need.fits(), need.toString());
            need.require();
        }
    }

    @Test
    void whatItSaysWouldFitFits() {
        var need = MemoryNeed.of("umap", SETTINGS.withNeighbors(500), 200_000, 64, 1000 * MB);

        assertFalse(need.fits());
        assertTrue(fits(500, need.mostPoints()));
        assertFalse(fits(500, need.mostPoints() + 1));
        var fewer = SETTINGS.withNeighbors(need.mostNeighbors());
        assertTrue(MemoryNeed.of("umap", fewer, 200_000, 64, 1000 * MB).fits());
    }

    private static boolean fits(int neighbors, int points) {
        var settings = SETTINGS.withNeighbors(neighbors);
        return MemoryNeed.of("umap", settings, points, 64, 1000 * MB).fits();
    }

    @Test
    void theWordsNameWhatWouldFit() {
        var need = MemoryNeed.of("umap", SETTINGS.withNeighbors(500), 200_000, 64, 1000 * MB);

        var error = assertThrows(ConoscopeException.class, need::require);

        assertEquals("project.memory.neighbors", error.key());
        var words = error.getMessage();
        assertTrue(words.startsWith("200000 points need about "), words);
        assertTrue(words.contains("Use at most " + need.mostPoints() + " points"), words);
        assertTrue(words.contains("at most " + need.mostNeighbors() + " neighbours"), words);
    }

    @Test
    void ofTsneThePerplexityIsNamed() {
        var settings = SETTINGS.withPerplexity(300);

        var need = MemoryNeed.of("tsne", settings, 200_000, 64, 2000 * MB);

        var error = assertThrows(ConoscopeException.class, need::require);
        assertEquals("project.memory.perplexity", error.key());
        var less = settings.withPerplexity((need.mostNeighbors() - 1) / 3);
        assertTrue(MemoryNeed.of("tsne", less, 200_000, 64, 2000 * MB).fits());
    }

    @Test
    void smilesTsneNeedsItsThreeSquares() {
        var need = MemoryNeed.of("smile-tsne", SETTINGS, 5_000, 256, 500 * MB);

        assertFalse(need.fits());
        assertTrue(need.needed() > 3L * 8 * 5_000 * 5_000, need.toString());
        assertEquals("project.memory", assertThrows(ConoscopeException.class, need::require).key());
    }

    @Test
    void listsLongerThanAnArrayAreRefusedWhateverTheMemory() {
        var need = MemoryNeed.of("umap", SETTINGS, 40_000_000, 64, Long.MAX_VALUE / 4);

        assertFalse(need.fits());
        assertEquals(
                "project.memory.array",
                assertThrows(ConoscopeException.class, need::require).key());
    }
}

package io.conoscope.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class TextRetrievalTest {

    /// Rows on a circle.
    private static Matrix at(double... degrees) {
        var values = new float[2 * degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            values[2 * i] = (float) Math.cos(Math.toRadians(degrees[i]));
            values[2 * i + 1] = (float) Math.sin(Math.toRadians(degrees[i]));
        }
        return Matrix.of(degrees.length, 2, values);
    }

    private static Map<String, Double> recall(Matrix rows, int... owner) {
        var pairs = new Pairs(IntStream.range(0, owner.length).toArray(), owner);
        var found = TextRetrieval.recall(rows, pairs, 1, new CancellationToken());
        assertEquals(found, TextRetrieval.recall(rows, pairs, 3, new CancellationToken()));
        return found;
    }

    @Test
    void ranksAreCountedByHand() {
        // Ranks of the nearest fellow: 2, 2, 3, 2; the text alone at 200 degrees does not ask.
        var found = recall(at(0, 10, 4, 90, 200), 0, 0, 1, 1, 2);
        assertEquals(List.of("1", "5", "10"), List.copyOf(found.keySet()));
        assertEquals(Map.of("1", 0.0, "5", 1.0, "10", 1.0), found);
    }

    @Test
    void theNearestFellowIsEnough() {
        // Only the text at 180 degrees has two strangers before its nearest fellow.
        var found = recall(at(0, 5, 180, 174, 170), 0, 0, 0, 1, 1);
        assertEquals(4 / 5.0, found.get("1"), 1e-12);
        assertEquals(1.0, found.get("5"));
    }

    @Test
    void tiesCountAgainst() {
        var same = at(0, 0, 0, 0, 0, 0, 0, 0);
        // Rank 1 + 6 strangers.
        var found = recall(same, 0, 0, 1, 1, 2, 2, 3, 3);
        assertEquals(Map.of("1", 0.0, "5", 0.0, "10", 1.0), found);
    }

    @Test
    void withoutAFellowNobodyAsks() {
        var found = recall(at(0, 10, 20), 0, 1, 2);
        assertEquals(Map.of("1", Double.NaN, "5", Double.NaN, "10", Double.NaN), found);
    }

    @Test
    void fellowsAmongEachOtherFindEachOtherAtOnce() {
        assertEquals(1.0, recall(at(0, 0, 0), 0, 0, 0).get("1"));
    }

    @Test
    void oppositeFellowsAreFoundLast() {
        // Each sees the stranger at a right angle before its fellow.
        assertEquals(0.0, recall(at(0, 180, 90), 0, 0, 1).get("1"));
    }
}

package io.conoscope.service.find;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.service.search.SearchScope;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Rows in the plane at whole degrees, three images and three texts; text i belongs to image i.
class FindTest {

    private static final Embeddings ROWS =
            new Embeddings(
                    at(0, 5, 90),
                    at(80, 20, 95),
                    Pairs.diagonal(3),
                    new Provenance("plane", "none", "three", null, Map.of()));

    private static Matrix at(int... degrees) {
        return Matrix.ofRows(
                Arrays.stream(degrees)
                        .mapToObj(
                                d ->
                                        new float[] {
                                            (float) (2 * Math.cos(Math.toRadians(d))),
                                            (float) (2 * Math.sin(Math.toRadians(d)))
                                        })
                        .toArray(float[][]::new));
    }

    private static List<TextItem> texts(String... words) {
        return Arrays.stream(words).map(text -> new TextItem(text, text)).toList();
    }

    @Test
    void worstPairsComeWithTheLowestCosineFirst() {
        assertArrayEquals(new int[] {0, 3, 1, 4}, WorstPairs.of(ROWS, 2));
    }

    @Test
    void duplicatesPointTheSameWayWithinOneModality() {
        var found = Duplicates.of(ROWS, texts("a", "b", "c"), new CancellationToken(), p -> {});
        assertArrayEquals(new int[] {0, 1}, found, "5 degrees apart; 15 are too many");
    }

    @Test
    void equalCaptionsAreDuplicatesWhateverTheirRows() {
        var found = Duplicates.of(ROWS, texts("a", "b", " a"), new CancellationToken(), p -> {});
        assertArrayEquals(new int[] {0, 1, 3, 5}, found);
    }

    @Test
    void neighborsOfSeveralPointsCountOnceAndLeaveThePointsOut() {
        var token = new CancellationToken();
        assertArrayEquals(
                new int[] {5, 3},
                NeighborRows.of(ROWS, new int[] {2}, SearchScope.TEXTS, 2, token));
        assertArrayEquals(
                new int[] {4}, NeighborRows.of(ROWS, new int[] {0, 1}, SearchScope.BOTH, 2, token));
    }
}

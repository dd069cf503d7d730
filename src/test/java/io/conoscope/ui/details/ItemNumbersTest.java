package io.conoscope.ui.details;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.service.search.SearchHit;
import io.conoscope.ui.browser.SmallCorpora;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Rows of [SmallCorpora#rows]: images (1, 0), (0, 1), (1, 0); texts (0.6, 0.8), (2, 0), (0, -1),
/// (1, 0); texts 0 and 1 belong to image 0.
class ItemNumbersTest {

    private static final double TOLERANCE = 1e-6;

    private static List<Integer> points(List<SearchHit> hits) {
        return hits.stream().map(SearchHit::point).toList();
    }

    @Test
    void ranksAPairAmongAllTextsAndAllImagesWithTiesAgainstIt() {
        var pairs = ItemNumbers.of(SmallCorpora.rows(), new int[] {0, 1}, 0).pairs();
        assertEquals(0.6, pairs.get(0).cosine(), TOLERANCE);
        // Texts 1 and 3 lie nearer; images 1 (0.8) and 2 (0.6, a tie) count against image 0.
        assertEquals(3, pairs.get(0).textRank());
        assertEquals(3, pairs.get(0).imageRank());
        // Text 3 ties with text 1, image 2 with image 0.
        assertEquals(2, pairs.get(1).textRank());
        assertEquals(2, pairs.get(1).imageRank());
    }

    @Test
    void findsTheNearestOfEachModalityWithoutTheItem() {
        var numbers = ItemNumbers.of(SmallCorpora.rows(), new int[0], 0);
        assertEquals(List.of(2, 1), points(numbers.images()));
        assertEquals(List.of(4, 6, 3, 5), points(numbers.texts()));
        var ofText = ItemNumbers.of(SmallCorpora.rows(), new int[0], 4);
        assertEquals(List.of(0, 2, 1), points(ofText.images()));
        assertEquals(List.of(6, 3, 5), points(ofText.texts()));
    }

    @Test
    void tellsWhereACosineLiesAmongThoseOfAllPairs() {
        // 0.6 and 1 of image 0; -1 of image 1 with text 2.
        var all = MatchedCosines.of(SmallCorpora.rows());
        assertArrayEquals(new double[] {-1, 0.6, 1}, all.sorted(), TOLERANCE);
        assertEquals(0, all.shareBelow(-1));
        assertEquals(1 / 3.0, all.shareBelow(0.5), TOLERANCE);
        assertEquals(1, all.shareBelow(1.5));
        assertArrayEquals(new int[] {1, 0, 0, 2}, all.counts(4));
        assertTrue(new MatchedCosines(new double[0]).isEmpty());
        assertEquals(0, new MatchedCosines(new double[0]).shareBelow(0.2));
    }

    @Test
    void countsEqualCosinesInOneBin() {
        assertArrayEquals(new int[] {2, 0}, new MatchedCosines(new double[] {0.3, 0.3}).counts(2));
    }
}

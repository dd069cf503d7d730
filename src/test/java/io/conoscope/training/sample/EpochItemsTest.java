package io.conoscope.training.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.training.config.Objective;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.List;

class EpochItemsTest {

    /// Picture 0 has texts 0, 3, 4; 1 has none; 2 has 1; 3 has 2 and 5.
    private static final Pairs PAIRS =
            new Pairs(new int[] {0, 1, 2, 3, 4, 5}, new int[] {0, 2, 3, 0, 0, 3});

    private static EpochItems items(Objective objective, int captions) {
        return new EpochItems(PAIRS, 4, objective, captions);
    }

    @ParameterizedTest
    @EnumSource(
            value = Objective.class,
            names = {"INFONCE", "SIGLIP"})
    void takeEveryPairOnce(Objective objective) {
        var expected =
                List.of(
                        new Item(0, 0, -1),
                        new Item(0, 3, -1),
                        new Item(0, 4, -1),
                        new Item(2, 1, -1),
                        new Item(3, 2, -1),
                        new Item(3, 5, -1));
        assertEquals(expected, items(objective, 0).of(1));
        assertEquals(expected, items(objective, 3).of(2));
    }

    @Test
    void takeSoManyCaptionsOfAPictureAndNoneTwice() {
        for (int seed = 0; seed < 50; seed++) {
            var found = items(Objective.INFONCE, 2).of(seed);
            assertEquals(5, new HashSet<>(found).size());
            assertEquals(2, found.stream().filter(item -> item.image() == 0).count());
            assertTrue(items(Objective.INFONCE, 0).of(0).containsAll(found));
        }
    }

    @Test
    void chooseTheSameCaptionsForTheSameSeedAndOthersForOthers() {
        var chosen = new HashSet<List<Item>>();
        for (int seed = 0; seed < 50; seed++) {
            var found = items(Objective.INFONCE, 1).of(seed);
            assertEquals(found, items(Objective.INFONCE, 1).of(seed));
            chosen.add(found);
        }
        assertEquals(6, chosen.size());
    }

    @Test
    void takeAPictureWithoutCaptionsOnlyWherePicturesArePairedWithThemselves() {
        var found = items(Objective.IMAGE_IMAGE, 0).of(1);
        assertEquals(4, found.size());
        for (int image = 0; image < 4; image++) {
            assertEquals(new Item(image, -1, -1), found.get(image));
        }
    }

    @Test
    void pairTwoCaptionsOfOnePicture() {
        var orders = new HashSet<Item>();
        for (int seed = 0; seed < 100; seed++) {
            var found = items(Objective.TEXT_TEXT, 0).of(seed);
            assertEquals(2, found.size());
            for (var item : found) {
                assertEquals(-1, item.image());
                assertNotEquals(item.text(), item.other());
                assertEquals(owner(item.text()), owner(item.other()));
            }
            orders.addAll(found);
        }
        assertEquals(8, orders.size());
    }

    @Test
    void aCorpusWithoutPairsHasNone() {
        var none = new Pairs(new int[0], new int[0]);
        assertEquals(List.of(), new EpochItems(none, 3, Objective.SIGLIP, 0).of(1));
    }

    private static int owner(int text) {
        return PAIRS.image()[text];
    }
}

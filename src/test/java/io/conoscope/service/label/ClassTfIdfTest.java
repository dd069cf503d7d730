package io.conoscope.service.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ClassTfIdfTest {

    private static final int DOG = 0;
    private static final int RUN = 1;
    private static final int SNOW = 2;

    @Test
    void isTfTimesTheLogarithmOfOnePlusAOverF() {
        // 12 words in two classes: A = 6. "dog" occurs 3 times here and 6 times in all.
        assertEquals(3 * Math.log(2), ClassTfIdf.score(3, 6, 6), 1e-12);
        assertEquals(0, ClassTfIdf.score(0, 6, 6), 0);
    }

    @Test
    void aWordOfOneClassComesBeforeAnEvenlySpreadOne() {
        // A = (4 + 2 + 4 + 3) / 2 = 6.5: dog 4·log(1 + 6.5/8) = 2.38, snow 3·log(1 + 6.5/3) = 3.46.
        var classes = new ClassTfIdf(List.of(Map.of(DOG, 4, RUN, 2), Map.of(DOG, 4, SNOW, 3)));
        var best = classes.best(2);
        assertArrayEquals(new int[] {RUN, DOG}, best.get(0), "run 2·log(1 + 6.5/2) = 2.89");
        assertArrayEquals(new int[] {SNOW, DOG}, best.get(1));
    }

    @Test
    void countsWordsOfTextsAsOftenAsTheyStandInTheClass() {
        var words =
                new CaptionWords(
                        List.of(new int[] {DOG, RUN}, new int[] {DOG}, new int[0]),
                        List.of("dog", "run"));
        var counts = ClassTfIdf.count(words, List.of(new int[] {0, 1, 1, 2})).counts();
        assertEquals(List.of(Map.of(DOG, 3, RUN, 1)), counts);
    }

    @Test
    void aClassWithoutWordsHasNone() {
        var best = new ClassTfIdf(List.of(Map.of(), Map.of(DOG, 1))).best(3);
        assertArrayEquals(new int[0], best.get(0));
        assertArrayEquals(new int[] {DOG}, best.get(1));
    }
}

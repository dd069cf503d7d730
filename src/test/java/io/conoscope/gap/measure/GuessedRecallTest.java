package io.conoscope.gap.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.gap.GapRows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessedRecallTest {

    @Test
    void isOneInAsManyAsThereAreToChooseFrom() {
        var guess = GuessedRecall.of(1000, 5000, GapRows.grouped(1000, 5));
        assertEquals(1000, guess.imageToText().queries());
        assertEquals(5000, guess.textToImage().queries());
        assertEquals(0.001, guess.imageToText().mean(), 1e-12);
        assertEquals(0.001, guess.textToImage().mean(), 1e-12);
        // The binomial of 1000 and 0.001: P(at most 2) = 0.920, P(at most 3) = 0.981.
        assertEquals(0.003, guess.imageToText().highest(), 1e-12);
        // Of 5000 and 0.001: P(at most 9) = 0.968, P(at most 10) = 0.986.
        assertEquals(0.002, guess.textToImage().highest(), 1e-12);
    }

    @Test
    void beyondAHundredExpectedHitsTheNormalIsAsGood() {
        // 20,000 queries of 100 items: 200 expected, standard deviation 14.07.
        var guess = GuessedRecall.of(100, 20_000, GapRows.grouped(100, 200)).textToImage();
        assertEquals(0.01, guess.mean(), 1e-12);
        assertEquals(228 / 20_000.0, guess.highest(), 1e-9);
    }

    @Test
    void imagesWithoutTextsAreNoQueries() {
        var guess = GuessedRecall.of(10, 2, new Pairs(new int[] {0, 1}, new int[] {3, 3}));
        assertEquals(1, guess.imageToText().queries());
        assertEquals(1, guess.imageToText().mean(), 1e-12);
        assertEquals(0.1, guess.textToImage().mean(), 1e-12);
    }

    @Test
    void nothingIsBetterThanGuessingWithoutAPair() {
        var guess = GuessedRecall.of(3, 3, new Pairs(new int[0], new int[0])).imageToText();
        assertEquals(0, guess.queries());
        assertFalse(guess.isNoWorseThan(0));
    }

    /// Of 1,000 photos with five captions each: clip-tiny-scenes on Flickr8k found 0 and 0.0026;
    /// CLIP ViT-B/32 finds 0.6 and 0.4.
    @ParameterizedTest
    @CsvSource({"0, 0.0026, true", "0.001, 0.001, true", "0.02, 0.001, false", "0.6, 0.4, false"})
    void aVerdictNeedsBothDirections(double toText, double toImage, boolean chance) {
        var verdict =
                new RecallVerdict(
                        new Measures.Directions<>(toText, toImage),
                        GuessedRecall.of(1000, 5000, GapRows.grouped(1000, 5)));
        assertEquals(chance, verdict.isChance());
    }

    @Test
    void smallSetsAreJudgedByTheirIntervalAlone() {
        // Of 40 items guessing finds 1, and 4 or more once in forty times: 5 is no chance.
        var guess = GuessedRecall.of(40, 40, Pairs.diagonal(40));
        assertTrue(guess.imageToText().isNoWorseThan(0.075));
        assertFalse(guess.imageToText().isNoWorseThan(0.125));
    }

    @Test
    void rowsThatKnowNothingOfEachOtherAreAtChanceAndEqualRowsAreNot() {
        var image = GapRows.cone(1, 300, 16, 1);
        var other = GapRows.embeddings(image, GapRows.cone(2, 300, 16, 1));
        var same = GapRows.embeddings(image, image);
        assertTrue(verdict(other).isChance());
        assertFalse(verdict(same).isChance());
    }

    private static RecallVerdict verdict(io.conoscope.embedding.Embeddings rows) {
        var measures = Measurement.of(rows, 2, new CancellationToken(), progress -> {});
        return RecallVerdict.of(measures, rows.pairs());
    }
}

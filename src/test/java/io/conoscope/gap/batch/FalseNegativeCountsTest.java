package io.conoscope.gap.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ProgressMeter;
import io.conoscope.corpus.Corpus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.concurrent.CancellationException;

class FalseNegativeCountsTest {

    private static final int[] UNEVEN = {
        5, 1, 3, 5, 2, 4, 5, 3, 1, 5, 2, 5, 5, 4, 3, 6, 2, 5, 1, 5
    };

    @Test
    void countsWhatAskingEveryPairOfItemsGives() {
        var corpus = BatchCase.corpus(UNEVEN);
        var items = BatchItems.of(corpus);
        var judges = BatchCase.judges(corpus, items);
        var counts = counted(items, judges, 3);
        long any = 0;
        var each = new long[judges.size()];
        for (int a = 0; a < items.size(); a++) {
            for (int b = 0; b < items.size(); b++) {
                boolean found = false;
                for (int j = 0; j < each.length && a != b; j++) {
                    boolean matches = judges.get(j).matches(a, b);
                    each[j] += matches ? 1 : 0;
                    found |= matches;
                }
                any += found ? 1 : 0;
            }
        }
        for (int j = 0; j < each.length; j++) {
            assertTrue(each[j] > 20, "judge " + j + " has nothing to say");
            assertEquals(each[j], counts.get(j).total(), "judge " + j);
        }
        assertEquals(any, counts.getLast().total());
    }

    @Test
    void threadsChangeNothing() {
        var corpus = BatchCase.corpus(UNEVEN);
        var items = BatchItems.of(corpus);
        var one = counted(items, BatchCase.judges(corpus, items), 1).getLast();
        var four = counted(items, BatchCase.judges(corpus, items), 4).getLast();
        for (var sampling : List.of(BatchSampling.RANDOM, BatchSampling.sameImage(2))) {
            assertEquals(one.expected(sampling, 12), four.expected(sampling, 12), 0);
        }
    }

    /// The mean of 20,000 drawn batches lies within five of its own standard errors.
    @ParameterizedTest
    @CsvSource({"1, 2", "1, 16", "1, 40", "0, 10", "2, 2", "2, 10", "3, 12", "5, 15"})
    void isTheMeanOfDrawnBatches(int captions, int size) {
        var corpus = BatchCase.corpus(UNEVEN);
        var items = BatchItems.of(corpus);
        var judges = BatchCase.judges(corpus, items);
        var sampling =
                switch (captions) {
                    case 0 -> BatchSampling.DISTINCT;
                    case 1 -> BatchSampling.RANDOM;
                    default -> BatchSampling.sameImage(captions);
                };
        assertEquals(size, sampling.fitting(items, size));
        int draws = 20_000;
        double sum = 0;
        double squares = 0;
        for (int draw = 0; draw < draws; draw++) {
            int found = falseNegatives(sampling.draw(items, size, draw), judges);
            sum += found;
            squares += (double) found * found;
        }
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        double expected = counted(items, judges, 2).getLast().expected(sampling, size);
        assertTrue(expected > 0.1, "nothing to compare: " + expected);
        assertEquals(expected, mean, 5 * error + 1e-9);
    }

    private static int falseNegatives(int[] batch, List<MatchJudge> judges) {
        int found = 0;
        for (int i = 0; i < batch.length; i++) {
            for (int j = 0; j < batch.length; j++) {
                int a = batch[i];
                int b = batch[j];
                boolean counts = i != j && judges.stream().anyMatch(judge -> judge.matches(a, b));
                found += counts ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void fiveCaptionsAPhotoGiveTheClosedForm() {
        var corpus = BatchCase.corpus(5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        var items = BatchItems.of(corpus);
        var counts = counted(items, List.of(new SameImage(items)), 2).getLast();
        assertEquals(16 * 15 * 4 / 49.0, counts.expected(BatchSampling.RANDOM, 16), 1e-12);
        assertEquals(10 * 4, counts.expected(BatchSampling.sameImage(5), 10), 1e-12);
        assertEquals(0, counts.expected(BatchSampling.DISTINCT, 10), 0);
        assertEquals(0, counts.expected(BatchSampling.RANDOM, 1), 0);
    }

    @Test
    void oneItemAndNoJudgeHaveNoFalseNegatives() {
        var one = BatchItems.of(BatchCase.corpus(1));
        var alone = counted(one, List.of(new SameImage(one)), 1).getLast();
        assertEquals(0, alone.expected(BatchSampling.RANDOM, 1), 0);
        var more = BatchItems.of(BatchCase.corpus(2, 2));
        assertEquals(0, counted(more, List.of(), 1).getLast().total());
    }

    @Test
    void endsWhenCancelled() {
        var token = new CancellationToken();
        token.cancel();
        var items = BatchItems.of(BatchCase.corpus(5, 5));
        assertThrows(
                CancellationException.class,
                () -> FalseNegativeCounts.of(items, List.of(), 2, token, meter(items)));
    }

    private static List<FalseNegativeCounts> counted(
            BatchItems items, List<? extends MatchJudge> judges, int threads) {
        return FalseNegativeCounts.of(
                items, judges, threads, new CancellationToken(), meter(items));
    }

    private static ProgressMeter meter(BatchItems items) {
        return new ProgressMeter("stage.batch", items.size(), 0, progress -> {});
    }

    @Test
    void rowsOfOnePhotoAreOnePhoto() {
        var corpus = BatchCase.corpus(1, 1, 1);
        var twice = new java.util.ArrayList<>(corpus.images());
        twice.set(1, twice.getFirst());
        var items =
                BatchItems.of(
                        new Corpus(
                                "case",
                                corpus.root(),
                                null,
                                twice,
                                corpus.texts(),
                                corpus.pairs(),
                                List.of()));
        var judge = new SameImage(items);
        assertTrue(judge.matches(0, 1));
        assertTrue(judge.matches(1, 0));
        assertEquals(2, counted(items, List.of(judge), 1).getLast().total());
    }
}

package io.conoscope.service.search.mixed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.correct.method.Center;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class MixedSpaceTest {

    private static final RowCorrection CENTRED = new RowCorrection(new Center(), FitSample.ALL);

    /// Pairs that agree in two directions across a gap in two others.
    private static Embeddings rows() {
        return new Embeddings(
                Matrix.ofRows(
                        new float[] {0.9f, 0, 0.3f, 0},
                        new float[] {0.9f, 0, -0.3f, 0},
                        new float[] {0.9f, 0, 0, 0.3f}),
                Matrix.ofRows(
                        new float[] {0, 0.9f, 0.3f, 0},
                        new float[] {0, 0.9f, -0.3f, 0},
                        new float[] {0, 0.9f, 0, 0.3f}),
                new Pairs(new int[] {0, 1, 2}, new int[] {0, 1, 2}),
                new Provenance("m", "w", "c", null, Map.of()));
    }

    private static List<Integer> points(MixedRanking ranking) {
        return ranking.best().stream().map(MixedItem::point).toList();
    }

    private static MixedQuery text(int row) {
        return new MixedQuery(false, rows().text().row(row), 3 + row);
    }

    @Test
    void showsOnlyItsOwnKindUntilTheGapIsCentredAway() {
        var raw = MixedSpace.of(rows(), RowCorrection.NONE).rank(text(0), 2, 0);
        var centred = MixedSpace.of(rows(), CENTRED).rank(text(0), 2, 0);

        assertEquals(List.of(5, 4), points(raw));
        assertEquals(0.4, raw.ownShare(), 1e-12);
        assertEquals(0, points(centred).getFirst());
        assertEquals(1, centred.items().getFirst().score(), 1e-6);
    }

    @Test
    void marksWhatStandsWhereItDoesByModalityAlone() {
        var ranking = MixedSpace.of(rows(), RowCorrection.NONE).rank(text(0), 2, 1);

        var image = ranking.items().getLast();
        assertEquals(0, image.point());
        assertEquals(3, image.rank());
        assertEquals(1, image.rankOfOwn());
        assertEquals(2, image.othersAbove());
        assertTrue(image.byModality());
        // The images' mean cosine is 0.0333 and the texts' 0.85: the partner's 0.1 is far above
        // the one, and the other texts' 0.9 and 0.8 hardly or not above the other.
        assertTrue(ranking.items().get(1).byModality());
    }

    @Test
    void marksNothingWhereModalitySaysNothing() {
        var one = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
        var rows =
                new Embeddings(
                        one,
                        one,
                        new Pairs(new int[] {0, 1}, new int[] {0, 1}),
                        new Provenance("m", "w", "c", null, Map.of()));

        var ranking =
                MixedSpace.of(rows, RowCorrection.NONE)
                        .rank(new MixedQuery(true, new float[] {2, 1}, -1), 4, 2);

        assertEquals(List.of(0, 2, 1, 3), points(ranking));
        ranking.items().forEach(item -> assertFalse(item.byModality(), item.toString()));
        assertEquals(ranking.imageMean(), ranking.textMean(), 1e-12);
        assertEquals(0.5, ranking.ownShare(), 1e-12);
    }

    @Test
    void neverFindsRowsThatACorrectionLeavesNoDirection() {
        var rows =
                new Embeddings(
                        Matrix.ofRows(new float[] {1, 0}, new float[] {1, 0}),
                        Matrix.ofRows(new float[] {0.6f, 0.8f}, new float[] {0, 1}),
                        new Pairs(new int[] {0, 1}, new int[] {0, 1}),
                        new Provenance("m", "w", "c", null, Map.of()));

        var space = MixedSpace.of(rows, CENTRED);

        assertArrayEquals(new int[] {0, 1}, space.nowhere());
        assertEquals(
                List.of(2, 3),
                points(space.rank(new MixedQuery(false, new float[] {0.6f, 0.8f}, -1), 9, 3)));
    }

    @Test
    void countsWrongOnesThatAreNearerThanTheOwnPartner() {
        var raw = WrongKin.of(rows(), new CancellationToken(), report -> {});
        var centred =
                WrongKin.of(
                        MixedSpace.of(rows(), CENTRED).rows(),
                        new CancellationToken(),
                        report -> {});

        assertEquals(new WrongKin(new Share(3, 3), new Share(3, 3)), raw);
        assertEquals(new WrongKin(new Share(0, 3), new Share(0, 3)), centred);
    }

    /// 30 images and 90 texts of three coarse values, so that many are equally near.
    private static Embeddings coarse() {
        var random = Seeds.random(5);
        var values = new float[120][4];
        for (var row : values) {
            row[3] = 1;
            for (int c = 0; c < 3; c++) {
                row[c] = random.nextInt(3) - 1;
            }
        }
        return new Embeddings(
                Matrix.ofRows(Arrays.copyOfRange(values, 0, 30)),
                Matrix.ofRows(Arrays.copyOfRange(values, 30, 120)),
                new Pairs(
                        IntStream.range(0, 90).toArray(),
                        IntStream.range(0, 90).map(t -> t % 30).toArray()),
                new Provenance("m", "w", "c", null, Map.of()));
    }

    @Test
    void countsRanksAsSortingEverythingDoes() {
        var space = MixedSpace.of(coarse(), RowCorrection.NONE);
        for (int q = 0; q < 90; q++) {
            var query = new MixedQuery(false, coarse().text().row(q), 30 + q);
            var all = points(space.rank(query, 200, 0));
            var some = space.rank(query, 20, 5);

            assertEquals(119, all.size());
            assertEquals(all.subList(0, 20), points(some));
            for (var item : some.items()) {
                int rank = all.indexOf(item.point());
                boolean image = item.point() < 30;
                long own = all.subList(0, rank).stream().filter(p -> (p < 30) == image).count();
                assertEquals(rank + 1, item.rank());
                assertEquals(own + 1, item.rankOfOwn());
            }
            var partner = some.partner();
            assertNotNull(partner);
            assertEquals(q % 30, partner.point());
            assertTrue(some.items().contains(partner));
        }
    }

    @Test
    void hasNoPartnerWhereNoRowAsked() {
        var words = new MixedQuery(false, coarse().text().row(0), -1);

        assertNull(MixedSpace.of(coarse(), RowCorrection.NONE).rank(words, 5, 1).partner());
    }

    @Test
    void leavesRowsWithoutADirectionOutOfTheCount() {
        var rows =
                new Embeddings(
                        Matrix.ofRows(new float[] {0, 0}, new float[] {1, 0}),
                        Matrix.ofRows(new float[] {1, 0}, new float[] {1, 0.1f}),
                        Pairs.diagonal(2),
                        new Provenance("m", "w", "c", null, Map.of()));

        var kin = WrongKin.of(rows, new CancellationToken(), report -> {});

        assertEquals(new WrongKin(new Share(0, 1), new Share(0, 1)), kin);
    }

    @Test
    void doesNotCallASecondTextOfTheSameImageWrong() {
        var rows =
                new Embeddings(
                        Matrix.ofRows(new float[] {1, 0}),
                        Matrix.ofRows(new float[] {0.1f, 1}, new float[] {0.1f, 1}),
                        new Pairs(new int[] {0, 1}, new int[] {0, 0}),
                        new Provenance("m", "w", "c", null, Map.of()));

        assertEquals(
                new Share(0, 2), WrongKin.of(rows, new CancellationToken(), report -> {}).texts());
    }

    /// Worked by hand: p 0.3, n 10, z² 3.8415.
    @Test
    void givesWilsonsInterval() {
        var share = new Share(3, 10);

        assertEquals(0.1078, share.low(), 1e-4);
        assertEquals(0.6032, share.high(), 1e-4);
        assertEquals(0, new Share(0, 10).low(), 1e-12);
        assertTrue(new Share(0, 10).high() > 0.2);
    }
}

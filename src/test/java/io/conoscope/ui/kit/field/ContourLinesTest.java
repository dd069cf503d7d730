package io.conoscope.ui.kit.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.ui.kit.world.ScatterPoints;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Random;
import java.util.concurrent.CancellationException;

class ContourLinesTest {

    private static final Pairs NO_PAIRS = new Pairs(new int[0], new int[0]);

    /// A round cloud of images about (0, 0).
    private static ScatterPoints cloud(int points) {
        var random = new Random(4);
        var xy = new float[2 * points];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (float) random.nextGaussian();
        }
        return new ScatterPoints(xy, points, NO_PAIRS);
    }

    private static Contours of(ScatterPoints points) {
        return ContourLines.of(points, p -> true, new CancellationToken());
    }

    @Test
    void aLineOfARoundCloudIsACircleThatHoldsItsShareOfPoints() {
        for (var line : of(cloud(40_000)).lines()) {
            assertTrue(line.image());
            double radius = 0;
            for (int at = 0; at < line.pieces().length; at += 2) {
                radius += Math.hypot(line.pieces()[at], line.pieces()[at + 1]);
            }
            radius /= line.pieces().length / 2.0;
            // The share of a Gaussian within a radius: 1 - exp(-r² / 2).
            assertEquals(line.share(), 1 - Math.exp(-radius * radius / 2), 0.02);
        }
    }

    @Test
    void everyLineCloses() {
        for (var line : of(cloud(5000)).lines()) {
            var ends = new HashMap<Long, Integer>();
            var pieces = line.pieces();
            for (int at = 0; at < pieces.length; at += 2) {
                long x = Math.round(pieces[at] * 1e4);
                long y = Math.round(pieces[at + 1] * 1e4);
                ends.merge(x * 10_000_019L + y, 1, Integer::sum);
            }
            long open = ends.values().stream().filter(count -> count % 2 == 1).count();
            assertTrue(open <= ends.size() / 50, open + " of " + ends.size() + " ends are open");
        }
    }

    @Test
    void fewPointsAndPointsWithoutAPlaceHaveNone() {
        assertTrue(of(cloud(10)).isEmpty());
        var nowhere = new float[200];
        Arrays.fill(nowhere, Float.NaN);
        assertTrue(of(new ScatterPoints(nowhere, 100, NO_PAIRS)).isEmpty());
        assertTrue(of(ScatterPoints.NONE).isEmpty());
    }

    @Test
    void whatTheFilterLeavesOutDoesNotCount() {
        assertTrue(ContourLines.of(cloud(1000), p -> p < 5, new CancellationToken()).isEmpty());
    }

    @Test
    void endsWhenCancelled() {
        var token = new CancellationToken();
        token.cancel();
        assertThrows(
                CancellationException.class, () -> ContourLines.of(cloud(1000), p -> true, token));
    }
}

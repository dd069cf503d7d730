package io.conoscope.ui.kit.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.ui.kit.world.PairLineStyle;
import io.conoscope.ui.kit.world.PairLineStyle.Which;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ScatterPoints;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class EdgeBundlingTest {

    /// Images at x = -1, texts at x = 1, each pair at a height of its own.
    private static ScatterPoints ladder(int pairs) {
        var random = new Random(2);
        var xy = new float[4 * pairs];
        for (int i = 0; i < pairs; i++) {
            float height = random.nextFloat() - 0.5f;
            xy[2 * i] = -1;
            xy[2 * i + 1] = height;
            xy[2 * (pairs + i)] = 1;
            xy[2 * (pairs + i) + 1] = height;
        }
        return new ScatterPoints(xy, pairs, Pairs.diagonal(pairs));
    }

    private static LineBundles bundles(ScatterPoints points) {
        var pairs = PairOrder.of(points, PointFilter.ALL, PairLook.PLAIN);
        return EdgeBundling.of(points, pairs, new CancellationToken());
    }

    @Test
    void everyLineKeepsItsEnds() {
        var points = ladder(200);
        var made = bundles(points);
        for (int path = 0; path < made.pairs().length; path++) {
            int pair = made.pairs()[path];
            int first = made.start(path);
            int last = first + 2 * made.pieces();
            assertEquals(points.x(pair), made.xy()[first]);
            assertEquals(points.y(pair), made.xy()[first + 1]);
            assertEquals(points.x(200 + pair), made.xy()[last]);
            assertEquals(points.y(200 + pair), made.xy()[last + 1]);
        }
    }

    @Test
    void linesThatRunAlikeComeTogetherInTheMiddle() {
        var points = ladder(300);
        var made = bundles(points);
        double ends = spread(made, 0);
        double middle = spread(made, made.pieces() / 2);
        assertTrue(middle < 0.6 * ends, "spread " + middle + " of " + ends);
    }

    /// The mean way from a line's place to the nearest other line's.
    private static double spread(LineBundles made, int place) {
        var heights =
                IntStream.range(0, made.pairs().length)
                        .mapToDouble(path -> made.xy()[made.start(path) + 2 * place + 1])
                        .sorted()
                        .toArray();
        double sum = 0;
        for (int i = 1; i < heights.length; i++) {
            sum += Math.pow(heights[i] - heights[i - 1], 0.5);
        }
        return sum / heights.length;
    }

    @Test
    void isTheSameEveryTimeAndLeavesThePointsAlone() {
        var points = ladder(50);
        var before = points.xy().clone();
        assertArrayEquals(bundles(points).xy(), bundles(points).xy());
        assertArrayEquals(before, points.xy());
    }

    @Test
    void endsWhenCancelled() {
        var token = new CancellationToken();
        token.cancel();
        assertThrows(
                CancellationException.class,
                () -> EdgeBundling.of(ladder(5), new int[] {0, 1}, token));
    }

    @Test
    void theWorstPairsAreThoseWithTheLowestCosines() {
        var points = ladder(10);
        var cosines = new float[] {.9f, .1f, .8f, .7f, Float.NaN, .2f, .6f, .5f, .4f, .3f};
        var style = PairLineStyle.USUAL.with(Which.WORST).withWorst(0.3);
        var look = new PairLook(style, LineCosines.of(cosines), null);
        var order = PairOrder.of(points, PointFilter.ALL, look);
        assertArrayEquals(new int[] {1, 5, 9}, Arrays.stream(order).sorted().toArray());
    }

    @Test
    void aFilterTakesThePairsOfWhatItLeavesOut() {
        var points = ladder(10);
        var filter = PointFilter.of(new int[] {2, 3, 12, 14}, "some");
        assertArrayEquals(new int[] {2}, PairOrder.of(points, filter, PairLook.PLAIN));
    }
}

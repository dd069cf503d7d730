package io.conoscope.ui.kit.line;

import io.conoscope.base.CancellationToken;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.WorldBox;

import java.util.Arrays;

/// Gathers pair lines that run alike into bundles: their places move up the density of all lines,
/// while the kernel that the density is taken with shrinks, and each line stays smooth and keeps
/// its ends.
///
/// Method: Hurter, Ersoy & Telea 2012, "Graph bundling by kernel density estimation" (KDEEB), with
/// a box kernel applied three times in place of a Gaussian one.
public final class EdgeBundling {

    /// Places within a line move; so many pieces bend well enough on any screen.
    private static final int PIECES = 24;

    private static final int GRID = 256;
    private static final int ROUNDS = 10;

    /// Of the kernel in cells of the grid, in the first round and by how much less in each later
    /// one.
    private static final double REACH = 12;

    private static final double SHRINK = 0.8;

    /// More lines than these are bundled by an even sample.
    public static final int MOST = 40_000;

    private final WorldBox box;
    private final float[] xy;
    private final int lines;
    private final float[] density = new float[GRID * GRID];
    private final float[] scratch = new float[GRID * GRID];

    private EdgeBundling(WorldBox box, float[] xy, int lines) {
        this.box = box;
        this.xy = xy;
        this.lines = lines;
    }

    /// O(rounds · (lines + cells)): seconds for 40,000 lines. Safe on any thread.
    ///
    /// @param pairs which lines, in even order, as of [PairOrder]
    /// @throws java.util.concurrent.CancellationException once the token is cancelled
    public static LineBundles of(ScatterPoints points, int[] pairs, CancellationToken token) {
        var some = EvenOrder.some(pairs, MOST);
        var bundling = new EdgeBundling(points.box(), straight(points, some), some.length);
        double reach = REACH;
        for (int round = 0; round < ROUNDS; round++, reach *= SHRINK) {
            token.throwIfCancelled();
            bundling.count();
            bundling.blur((int) Math.max(1, Math.round(reach / 2)));
            bundling.climb(reach);
            bundling.smooth();
        }
        return new LineBundles(some, PIECES, bundling.xy, pairs.length);
    }

    private static float[] straight(ScatterPoints points, int[] pairs) {
        var xy = new float[2 * (PIECES + 1) * pairs.length];
        int at = 0;
        for (int pair : pairs) {
            int image = points.pairs().image()[pair];
            int text = points.images() + points.pairs().text()[pair];
            for (int place = 0; place <= PIECES; place++) {
                float share = place / (float) PIECES;
                xy[at++] = points.x(image) + share * (points.x(text) - points.x(image));
                xy[at++] = points.y(image) + share * (points.y(text) - points.y(image));
            }
            // To the last bit, whatever the sums above round to.
            xy[at - 2] = points.x(text);
            xy[at - 1] = points.y(text);
        }
        return xy;
    }

    private double cellX(float x) {
        return (x - box.minX()) / Math.max(box.longer(), Float.MIN_NORMAL) * (GRID - 1);
    }

    private double cellY(float y) {
        return (y - box.minY()) / Math.max(box.longer(), Float.MIN_NORMAL) * (GRID - 1);
    }

    private static int cell(double place) {
        // NaN becomes 0.
        return (int) Math.clamp(place, 0, GRID - 1);
    }

    private void count() {
        Arrays.fill(density, 0);
        for (int at = 0; at < xy.length; at += 2) {
            density[cell(cellY(xy[at + 1])) * GRID + cell(cellX(xy[at]))]++;
        }
    }

    private void blur(int reach) {
        for (int time = 0; time < 3; time++) {
            box(density, scratch, reach, 1, GRID);
            box(scratch, density, reach, GRID, 1);
        }
    }

    /// The mean of 2·reach + 1 neighbours along one direction, by running sums.
    private static void box(float[] from, float[] to, int reach, int along, int across) {
        for (int lane = 0; lane < GRID; lane++) {
            double sum = 0;
            int start = lane * across;
            for (int k = 0; k < reach; k++) {
                sum += from[start + k * along];
            }
            for (int k = 0; k < GRID; k++) {
                sum += k + reach < GRID ? from[start + (k + reach) * along] : 0;
                to[start + k * along] = (float) (sum / (2 * reach + 1));
                sum -= k - reach >= 0 ? from[start + (k - reach) * along] : 0;
            }
        }
    }

    /// Moves every inner place up the density by a part of the kernel's reach.
    private void climb(double reach) {
        double step = 0.5 * reach * box.longer() / (GRID - 1);
        for (int line = 0; line < lines; line++) {
            int start = 2 * (PIECES + 1) * line;
            for (int place = 1; place < PIECES; place++) {
                int at = start + 2 * place;
                int column = Math.clamp(cell(cellX(xy[at])), 1, GRID - 2);
                int row = Math.clamp(cell(cellY(xy[at + 1])), 1, GRID - 2);
                int here = row * GRID + column;
                double dx = density[here + 1] - density[here - 1];
                double dy = density[here + GRID] - density[here - GRID];
                double length = Math.hypot(dx, dy);
                if (length > 0) {
                    xy[at] += (float) (dx / length * step);
                    xy[at + 1] += (float) (dy / length * step);
                }
            }
        }
    }

    /// Every inner place moves to the mean of itself and its neighbours; the ends stay.
    private void smooth() {
        for (int line = 0; line < lines; line++) {
            int start = 2 * (PIECES + 1) * line;
            for (int time = 0; time < 4; time++) {
                float beforeX = xy[start];
                float beforeY = xy[start + 1];
                for (int place = 1; place < PIECES; place++) {
                    int at = start + 2 * place;
                    float x = xy[at];
                    float y = xy[at + 1];
                    xy[at] = (beforeX + x + xy[at + 2]) / 3;
                    xy[at + 1] = (beforeY + y + xy[at + 3]) / 3;
                    beforeX = x;
                    beforeY = y;
                }
            }
        }
    }
}

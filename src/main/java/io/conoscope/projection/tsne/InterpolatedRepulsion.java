package io.conoscope.projection.tsne;

import io.conoscope.math.Workers;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The repulsive gradient by a potential on a grid, in O(n + g² log g) time for g nodes along an
/// axis.
///
/// The sum over j of `1 / (1 + |y - y_j|²)` is a potential whose gradient is minus twice the
/// repulsive term; its sum over all points is the normalisation. Points spread their charge over
/// grid nodes by quintic splines, one convolution by FFT gives the potential at the nodes, splines
/// give it and its slope at the points. Sources: Linderman et al. 2019, "Fast interpolation-based
/// t-SNE for improved visualization of single-cell RNA-seq data", for FFTs on a grid; Essmann et
/// al. 1995, "A smooth particle mesh Ewald method", for splines that need one transform in place of
/// eight.
public final class InterpolatedRepulsion implements Repulsion {

    /// From node to node, where the scale of the kernel is 1.
    static final double SPACING = 0.5;

    /// Lower bound of the sum, unless points are hundreds apart.
    private static final double LEAST = 1e-4;

    /// Lengths for which FFTs are fast.
    private static final int[] SIZES = {64, 128, 256, 512, 640, 800, 1024, 1280, 1600, 2048, 4096};

    /// Rows of nodes that one thread fills at a time.
    private static final int BAND = 16;

    private final int n;
    private final Workers workers;
    private final PointsByRow byRow;
    private GridFrame frame = new GridFrame(0, 0, 1, 4);
    private @Nullable Convolution convolution;
    private float[] grid = {};
    private float[] taken = {};

    /// @param n points, at least 1
    public InterpolatedRepulsion(int n, Workers workers) {
        this.n = n;
        this.workers = workers;
        this.byRow = new PointsByRow(n);
    }

    @Override
    public double take(float[] xy, Runnable between) {
        taken = xy;
        var potential = fit(xy);
        byRow.sort(xy, frame);
        int stride = potential.stride();
        workers.forEach((frame.nodes() + BAND - 1) / BAND, () -> bands(xy, stride), between);
        // The term of a point with itself is 1; splines are off by some thousandths of that.
        return Math.max(potential.apply(grid, frame.nodes(), between) - n, LEAST * n);
    }

    private Convolution fit(float[] xy) {
        double spacing = SPACING;
        int largest = SIZES[SIZES.length - 1];
        frame = GridFrame.around(xy, spacing);
        while (2 * frame.nodes() > largest) {
            spacing *= 2;
            frame = GridFrame.around(xy, spacing);
        }
        int size =
                Arrays.stream(SIZES)
                        .filter(s -> s >= 2 * frame.nodes())
                        .findFirst()
                        .orElse(largest);
        var present = convolution;
        if (present == null || !present.suits(size, spacing)) {
            present = new Convolution(size, spacing, workers);
            convolution = present;
            grid = new float[size / 2 * present.stride()];
        }
        return present;
    }

    /// Each node sums its charges in the order of [PointsByRow], whoever fills its band.
    private IntConsumer bands(float[] xy, int stride) {
        var across = new float[QuinticSpline.NODES];
        var along = new float[QuinticSpline.NODES];
        return band -> {
            int first = band * BAND;
            int last = Math.min(frame.nodes(), first + BAND);
            Arrays.fill(grid, first * stride, last * stride, 0);
            int from = byRow.offset(Math.max(0, first - QuinticSpline.NODES + 1));
            int to = byRow.offset(last);
            for (int p = from; p < to; p++) {
                int point = byRow.point(p);
                float column = frame.column(xy[2 * point]);
                float row = frame.row(xy[2 * point + 1]);
                QuinticSpline.weights(column - (int) column, across);
                QuinticSpline.weights(row - (int) row, along);
                int top = (int) row - GridFrame.REACH;
                for (int r = Math.max(top, first);
                        r < Math.min(top + QuinticSpline.NODES, last);
                        r++) {
                    add(r * stride + (int) column - GridFrame.REACH, along[r - top], across);
                }
            }
        };
    }

    private void add(int at, float charge, float[] across) {
        grid[at] += charge * across[0];
        grid[at + 1] += charge * across[1];
        grid[at + 2] += charge * across[2];
        grid[at + 3] += charge * across[3];
        grid[at + 4] += charge * across[4];
        grid[at + 5] += charge * across[5];
    }

    @Override
    public void push(int from, int to, float[] into) {
        var present = convolution;
        if (present == null) {
            throw new IllegalStateException("no positions taken over");
        }
        var splines = new float[4][QuinticSpline.NODES];
        for (int point = from; point < to; point++) {
            float column = frame.column(taken[2 * point]);
            float row = frame.row(taken[2 * point + 1]);
            QuinticSpline.weights(column - (int) column, splines[0]);
            QuinticSpline.slopes(column - (int) column, splines[1]);
            QuinticSpline.weights(row - (int) row, splines[2]);
            QuinticSpline.slopes(row - (int) row, splines[3]);
            int at =
                    ((int) row - GridFrame.REACH) * present.stride()
                            + (int) column
                            - GridFrame.REACH;
            float scale = (float) (-0.5 / frame.spacing());
            into[2 * (point - from)] = scale * sum(at, present.stride(), splines[1], splines[2]);
            into[2 * (point - from) + 1] =
                    scale * sum(at, present.stride(), splines[0], splines[3]);
        }
    }

    private float sum(int at, int stride, float[] across, float[] along) {
        float sum = 0;
        for (int r = 0; r < QuinticSpline.NODES; r++) {
            int node = at + r * stride;
            sum +=
                    along[r]
                            * (grid[node] * across[0]
                                    + grid[node + 1] * across[1]
                                    + grid[node + 2] * across[2]
                                    + grid[node + 3] * across[3]
                                    + grid[node + 4] * across[4]
                                    + grid[node + 5] * across[5]);
        }
        return sum;
    }
}

package io.conoscope.projection.tsne;

import io.conoscope.math.Workers;

/// The repulsive gradient summed over every pair, in O(n²) time and double precision.
public final class ExactRepulsion implements Repulsion {

    private static final int CHUNK = 64;

    private final int n;
    private final Workers workers;
    private final double[] x;
    private final double[] y;
    private final double[] sums;
    private final float[] pushes;

    /// @param n points
    public ExactRepulsion(int n, Workers workers) {
        this.n = n;
        this.workers = workers;
        this.x = new double[n];
        this.y = new double[n];
        this.sums = new double[n];
        this.pushes = new float[2 * n];
    }

    @Override
    public double take(float[] xy, Runnable between) {
        for (int i = 0; i < n; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        workers.forEach((n + CHUNK - 1) / CHUNK, () -> this::sums, between);
        double all = 0;
        for (double sum : sums) {
            all += sum;
        }
        return all;
    }

    private void sums(int chunk) {
        int to = Math.min(n, (chunk + 1) * CHUNK);
        for (int i = chunk * CHUNK; i < to; i++) {
            sum(i);
        }
    }

    private void sum(int i) {
        double all = 0;
        double pushX = 0;
        double pushY = 0;
        for (int j = 0; j < n; j++) {
            double dx = x[i] - x[j];
            double dy = y[i] - y[j];
            double q = 1 / (1 + dx * dx + dy * dy);
            all += q;
            pushX += q * q * dx;
            pushY += q * q * dy;
        }
        sums[i] = all - 1;
        pushes[2 * i] = (float) pushX;
        pushes[2 * i + 1] = (float) pushY;
    }

    @Override
    public void push(int from, int to, float[] into) {
        System.arraycopy(pushes, 2 * from, into, 0, 2 * (to - from));
    }
}

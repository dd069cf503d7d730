package io.conoscope.projection.tsne;

import io.conoscope.math.Workers;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Gradient descent on t-SNE's Kullback-Leibler divergence, with momentum and a gain per
/// coordinate.
///
/// Sources: van der Maaten & Hinton 2008, section 3.4, for early exaggeration and momentum; Jacobs
/// 1988 for gains; Belkina et al. 2019, "Automated optimized parameters for t-SNE", for a learning
/// rate of n over the exaggeration. An iteration uses only the positions from before it, so the
/// layout is the same for any number of threads.
public final class Descent {

    private static final int CHUNK = 256;
    private static final float LEAST_GAIN = 0.01f;
    private static final float LONGEST_STEP = 5;

    private final Affinities affinities;
    private final Repulsion repulsion;
    private final Schedule schedule;
    private final Workers workers;
    private final float[] velocity;
    private final float[] gains;
    private float[] now;
    private float[] next;
    private int iteration;
    private double learningRate = 1;
    private double exaggeration = 1;

    /// The stages of a run.
    ///
    /// @param early        number of first iterations with exaggerated attraction
    /// @param exaggeration factor on attraction in these
    /// @param learningRate step size
    public record Schedule(int early, double exaggeration, double learningRate) {}

    /// @param start shape (n, 2), row-major; taken over
    public Descent(
            Affinities affinities,
            float[] start,
            Repulsion repulsion,
            Schedule schedule,
            Workers workers) {
        this.affinities = affinities;
        this.repulsion = repulsion;
        this.schedule = schedule;
        this.workers = workers;
        this.velocity = new float[start.length];
        this.gains = new float[start.length];
        Arrays.fill(gains, 1);
        this.now = start;
        this.next = start.clone();
    }

    /// Finished iterations.
    public int iteration() {
        return iteration;
    }

    /// Changes factors from the next step on.
    ///
    /// @param rate  on the schedule's learning rate
    /// @param after on attraction after the early stage
    public void tune(double rate, double after) {
        learningRate = rate;
        exaggeration = after;
    }

    /// Does one more iteration.
    ///
    /// @param between called on the calling thread after every few points; may throw to end it
    public void step(Runnable between) {
        double normalizer = repulsion.take(now, between);
        boolean early = iteration < schedule.early();
        var step =
                new Step(
                        (float)
                                ((early ? schedule.exaggeration() : exaggeration)
                                        / affinities.points()),
                        normalizer > 0 ? (float) (1 / normalizer) : 0,
                        (float) (schedule.learningRate() * learningRate),
                        early ? 0.5f : 0.8f);
        int n = affinities.points();
        workers.forEach((n + CHUNK - 1) / CHUNK, () -> movement(step), between);
        centre(next);
        var done = next;
        next = now;
        now = done;
        iteration++;
    }

    /// A copy of all positions after the last iteration, shape (n, 2), row-major.
    public float[] positions() {
        return now.clone();
    }

    private record Step(float pull, float push, float rate, float momentum) {}

    private IntConsumer movement(Step step) {
        var pulls = new float[2 * CHUNK];
        var pushes = new float[2 * CHUNK];
        return chunk -> {
            int from = chunk * CHUNK;
            int to = Math.min(affinities.points(), from + CHUNK);
            repulsion.push(from, to, pushes);
            for (int point = from; point < to; point++) {
                pull(point, pulls, 2 * (point - from));
            }
            for (int i = 0; i < 2 * (to - from); i++) {
                move(2 * from + i, step.pull * pulls[i] - step.push * pushes[i], step);
            }
        };
    }

    private void pull(int point, float[] into, int at) {
        var xy = now;
        var ends = affinities.ends();
        var weights = affinities.weights();
        float x = xy[2 * point];
        float y = xy[2 * point + 1];
        float pullX = 0;
        float pullY = 0;
        int to = affinities.offsets()[point + 1];
        for (int e = affinities.offsets()[point]; e < to; e++) {
            int end = ends[e];
            float dx = x - xy[2 * end];
            float dy = y - xy[2 * end + 1];
            float pull = weights[e] / (1 + dx * dx + dy * dy);
            pullX += pull * dx;
            pullY += pull * dy;
        }
        into[at] = pullX;
        into[at + 1] = pullY;
    }

    private void move(int i, float gradient, Step step) {
        float gain = gains[i];
        gain = gradient * velocity[i] < 0 ? gain + 0.2f : Math.max(LEAST_GAIN, gain * 0.8f);
        gains[i] = gain;
        float moved = step.momentum * velocity[i] - step.rate * gain * gradient;
        velocity[i] = Math.clamp(moved, -LONGEST_STEP, LONGEST_STEP);
        next[i] = now[i] + velocity[i];
    }

    private static void centre(float[] xy) {
        double x = 0;
        double y = 0;
        for (int i = 0; i < xy.length; i += 2) {
            x += xy[i];
            y += xy[i + 1];
        }
        float middleX = (float) (2 * x / xy.length);
        float middleY = (float) (2 * y / xy.length);
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] -= middleX;
            xy[i + 1] -= middleY;
        }
    }
}

package io.conoscope.projection.umap;

import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;

import java.util.concurrent.atomic.AtomicIntegerArray;

/// Moves the points of a layout along their edges and away from others, epoch by epoch.
///
/// Source: McInnes et al. 2018, section 3.2 and algorithm 5: stochastic gradient descent on the
/// cross entropy of two fuzzy graphs, edges drawn as often as they weigh, five negative samples an
/// edge. Unlike there, within an epoch a point moves only itself and sees the others where they
/// were when the epoch began; what both ends of an edge would do to it, it does itself. So every
/// core works on points of its own, and the layout is the same for any number of them.
public final class LayoutOptimizer {

    private static final int CHUNK = 256;
    private static final float CLIP = 4;

    private final FuzzyGraph graph;
    private final Workers workers;
    private final Schedule schedule;
    private final float[] shares;
    private final AtomicIntegerArray reached;
    private Forces forces = new Forces(new ClosenessCurve(1, 1), 1, 1, 0);
    private ForceTable table = new ForceTable(forces.curve());
    private float[] now;
    private float[] next;
    private int epoch;

    /// How long and how random.
    ///
    /// @param epochs all of them, at least 1
    /// @param seed   of the negative samples
    public record Schedule(int epochs, long seed) {}

    /// What moves points.
    ///
    /// @param curve        of closeness
    /// @param learningRate factor on every move, above 0; falls to 0 over the epochs
    /// @param repulsion    factor on every push, at least 0
    /// @param negatives    pushes a drawn edge, at least 0
    public record Forces(
            ClosenessCurve curve, float learningRate, float repulsion, int negatives) {}

    /// An optimiser that needs [#tune] before its first step.
    ///
    /// @param graph of n points
    /// @param start shape (n, 2), row-major; taken over
    public LayoutOptimizer(FuzzyGraph graph, float[] start, Schedule schedule, Workers workers) {
        this.graph = graph;
        this.workers = workers;
        this.schedule = schedule;
        this.shares = shares(graph, schedule.epochs());
        this.reached = new AtomicIntegerArray((graph.points() + CHUNK - 1) / CHUNK);
        this.now = start;
        this.next = start.clone();
    }

    /// Finished epochs.
    public int epoch() {
        return epoch;
    }

    /// Takes other forces from the next epoch on.
    public void tune(Forces wanted) {
        if (!wanted.curve().equals(forces.curve())) {
            table = new ForceTable(wanted.curve());
        }
        forces = wanted;
    }

    /// Does one more epoch.
    ///
    /// @param between called on the calling thread after every few points, where [#positions] is
    ///                already ahead of the last epoch; may throw to end it
    public void step(Runnable between) {
        workers.forEach(
                reached.length(),
                () ->
                        chunk -> {
                            int to = Math.min(graph.points(), (chunk + 1) * CHUNK);
                            for (int point = chunk * CHUNK; point < to; point++) {
                                move(point);
                            }
                            reached.set(chunk, epoch + 1);
                        },
                between);
        var done = next;
        next = now;
        now = done;
        epoch++;
    }

    /// A copy of all positions as they stand, shape (n, 2): those already moved in a running epoch
    /// at their new places. Calling thread of [#step] only.
    public float[] positions() {
        var copy = now.clone();
        for (int chunk = 0; chunk < reached.length(); chunk++) {
            if (reached.get(chunk) > epoch) {
                int from = 2 * chunk * CHUNK;
                int to = Math.min(copy.length, from + 2 * CHUNK);
                System.arraycopy(next, from, copy, from, to - from);
            }
        }
        return copy;
    }

    /// The share of epochs in which each edge is drawn: the heaviest in all, one that would be
    /// drawn less than once in none.
    private static float[] shares(FuzzyGraph graph, int epochs) {
        float heaviest = graph.heaviest();
        var shares = graph.weights().clone();
        for (int e = 0; e < shares.length; e++) {
            shares[e] /= heaviest;
            if (shares[e] * epochs < 1) {
                shares[e] = 0;
            }
        }
        return shares;
    }

    private void move(int point) {
        float rate = forces.learningRate() * (1 - epoch / (float) schedule.epochs());
        long random = Seeds.mix(schedule.seed() + Seeds.mix((long) epoch * graph.points() + point));
        float x = now[2 * point];
        float y = now[2 * point + 1];
        for (int e = graph.offsets()[point]; e < graph.offsets()[point + 1]; e++) {
            float share = shares[e];
            if ((int) (share * (epoch + 1)) == (int) (share * epoch)) {
                continue;
            }
            int end = graph.ends()[e];
            for (int twice = 0; twice < 2; twice++) {
                float dx = now[2 * end] - x;
                float dy = now[2 * end + 1] - y;
                float pull = table.pull(dx * dx + dy * dy);
                x += rate * clip(pull * dx);
                y += rate * clip(pull * dy);
            }
            for (int sample = 0; sample < forces.negatives(); sample++) {
                random ^= random << 13;
                random ^= random >>> 7;
                random ^= random << 17;
                int other = (int) (((random >>> 32) * graph.points()) >>> 32);
                if (other != point) {
                    float dx = x - now[2 * other];
                    float dy = y - now[2 * other + 1];
                    float push = forces.repulsion() * table.push(dx * dx + dy * dy);
                    x += rate * clip(push * dx);
                    y += rate * clip(push * dy);
                }
            }
        }
        next[2 * point] = x;
        next[2 * point + 1] = y;
    }

    private static float clip(float step) {
        return Math.clamp(step, -CLIP, CLIP);
    }
}

package io.conoscope.projection.umap;

import io.conoscope.math.Seeds;
import io.conoscope.math.Workers;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// UMAP's optimiser: stochastic gradient descent on the layout, epoch by epoch.
///
/// Source: McInnes et al. 2018, section 3.2 and algorithm 5: the loss is the cross entropy of two
/// fuzzy graphs, edges are sampled in proportion to their weight, with five negative samples per
/// edge. Unlike there, a point updates only itself: it takes the gradient steps of both ends of an
/// edge, and adds up the repulsive gradients of its negative samples of one epoch, half as many
/// with twice the weight. So every core works on points of its own.
public final class LayoutOptimizer {

    private static final int CHUNK = SgdWorker.POINTS;

    /// The number of edges that one negative sample counts for.
    private static final int SHARED = 2;

    private static final int MOST_PUSHES = 256;

    private final DrawnEdges edges;
    private final float[] perEpoch;
    private final int mostEdges;
    private final Workers workers;
    private final Schedule schedule;
    private final AtomicIntegerArray reached;
    private final Queue<SgdWorker> idle = new ConcurrentLinkedQueue<>();
    private Forces forces = new Forces(new SimilarityCurve(1, 1), 1, 1, 0);
    private LowDimensionalSimilarity closeness = new LowDimensionalSimilarity(forces.curve());
    private float[] repulsion = {};
    private int pushes;
    private PaddedPositions now;
    private PaddedPositions next;
    private int epoch;

    /// What is fixed for a whole run.
    ///
    /// @param epochs  of the whole run, at least 1
    /// @param seed    of the order of points and the negative samples
    /// @param inPlace whether updates of other points are visible at once within an epoch: then the
    ///                layout depends on the scheduling of threads
    public record Schedule(int epochs, long seed, boolean inPlace) {}

    /// What may change between epochs.
    ///
    /// @param curve        similarity by distance in the layout
    /// @param learningRate initial step size, above 0; falls to 0 over the epochs
    /// @param repulsion    weight of the repulsive gradient (gamma), at least 0
    /// @param negatives    negative samples per sampled edge, at least 0
    public record Forces(
            SimilarityCurve curve, float learningRate, float repulsion, int negatives) {}

    /// An optimiser that needs [#tune] before its first step.
    ///
    /// @param graph of n points
    /// @param start shape (n, 2), row-major
    public LayoutOptimizer(FuzzyGraph graph, float[] start, Schedule schedule, Workers workers) {
        this.edges = DrawnEdges.of(graph, schedule.epochs(), Seeds.random(schedule.seed(), 2));
        this.perEpoch = edges.perEpoch();
        this.mostEdges = edges.mostIn(CHUNK);
        this.workers = workers;
        this.schedule = schedule;
        this.reached = new AtomicIntegerArray((graph.points() + CHUNK - 1) / CHUNK);
        this.now = PaddedPositions.of(start, edges.order());
        this.next = schedule.inPlace() ? now : now.copy();
    }

    /// Finished epochs.
    public int epoch() {
        return epoch;
    }

    /// Changes the parameters from the next epoch on.
    public void tune(Forces wanted) {
        closeness = new LowDimensionalSimilarity(wanted.curve());
        forces = wanted;
        double mean = 0;
        for (float draws : perEpoch) {
            mean += draws / (double) perEpoch.length;
        }
        pushes = (int) Math.min(MOST_PUSHES, Math.ceil(wanted.negatives() * mean / SHARED));
        repulsion = new float[perEpoch.length];
        for (int i = 0; i < repulsion.length && pushes > 0; i++) {
            repulsion[i] = wanted.repulsion() * wanted.negatives() * perEpoch[i] / pushes;
        }
    }

    /// Does some more epochs.
    ///
    /// If updates are in place, threads do not wait for each other between these epochs.
    ///
    /// @param epochs  at least 1
    /// @param between called on the calling thread after every few points, where [#positions] may
    ///                be ahead of [#epoch] already; may throw to end it
    public void step(int epochs, Runnable between) {
        if (schedule.inPlace()) {
            pass(epochs, between);
            return;
        }
        for (int i = 0; i < epochs; i++) {
            pass(1, between);
        }
    }

    private void pass(int epochs, Runnable between) {
        int chunks = reached.length();
        int first = epoch;
        var busy = new ConcurrentLinkedQueue<SgdWorker>();
        workers.forEach(
                chunks * epochs,
                () -> {
                    var mover = mover();
                    busy.add(mover);
                    return task -> {
                        int chunk = task % chunks;
                        int to = Math.min(edges.points(), (chunk + 1) * CHUNK);
                        var parameters = parameters(first + task / chunks);
                        mover.move(chunk * CHUNK, to, now, next, parameters, schedule.seed());
                        if (chunk == 0 && schedule.inPlace()) {
                            now.close();
                        }
                        reached.set(chunk, parameters.epoch() + 1);
                    };
                },
                between);
        idle.addAll(busy);
        var done = next;
        next = now;
        now = done;
        now.close();
        epoch += epochs;
    }

    private SgdWorker mover() {
        var waiting = idle.poll();
        return waiting == null ? new SgdWorker(edges, mostEdges) : waiting;
    }

    /// What holds for all points in one epoch; the learning rate falls linearly to 0.
    private SgdWorker.Epoch parameters(int number) {
        float rate = forces.learningRate() * (1 - number / (float) schedule.epochs());
        return new SgdWorker.Epoch(number, rate, pushes, repulsion, closeness);
    }

    /// A copy of the current positions, shape (n, 2); within a running epoch, of those already
    /// updated the new ones. Calling thread of [#step] only.
    public float[] positions() {
        var copy = new float[2 * edges.points()];
        for (int chunk = 0; chunk < reached.length(); chunk++) {
            var places = reached.get(chunk) > epoch ? next : now;
            int to = Math.min(edges.points(), (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < to; i++) {
                copy[2 * edges.order()[i]] = places.x()[i];
                copy[2 * edges.order()[i] + 1] = places.y()[i];
            }
        }
        return copy;
    }
}

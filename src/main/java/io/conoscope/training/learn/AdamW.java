package io.conoscope.training.learn;

import io.conoscope.math.Workers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Adam with decoupled weight decay. Loshchilov & Hutter 2017, arXiv:1711.05101.
///
/// With gradient g at step t: m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g², the
/// weight shrinks by the factor 1 - rate * decay and moves by -rate * m' / (sqrt(v') + epsilon),
/// where m' = m / (1 - beta1^t) and v' = v / (1 - beta2^t). Works in the engine's memory, piece by
/// piece over threads; the result does not depend on how many. Its whole state can be saved.
public final class AdamW implements AutoCloseable {

    private static final int PIECE = 1 << 14;

    /// As PyTorch's `clip_grad_norm_` has it.
    private static final double NORM_EPSILON = 1e-6;

    private final TrainedWeights weights;
    private final Settings settings;
    private final List<Piece> pieces = new ArrayList<>();
    private final double[] squares;
    private final Workers workers;
    private final AdamMoments moments;

    /// @param weightDecay per unit of learning rate, at least 0
    /// @param beta1       of the running mean, in [0, 1)
    /// @param beta2       of the running mean of squares, in [0, 1)
    /// @param epsilon     above 0
    /// @param clip        largest Euclidean norm of all gradients together; infinite for none
    public record Settings(
            double weightDecay, double beta1, double beta2, double epsilon, double clip) {}

    /// A run of numbers of one weight.
    ///
    /// @param item which weight
    /// @param from where in the weight
    /// @param at   where in the moments
    private record Piece(int item, int from, int length, int at) {}

    AdamW(TrainedWeights weights, Settings settings, int threads) {
        this.weights = weights;
        this.settings = settings;
        int at = 0;
        for (int i = 0; i < weights.items().size(); i++) {
            int length = weights.items().get(i).length();
            for (int from = 0; from < length; from += PIECE) {
                int some = Math.min(PIECE, length - from);
                pieces.add(new Piece(i, from, some, at));
                at += some;
            }
        }
        moments = new AdamMoments(at);
        squares = new double[pieces.size()];
        workers = new Workers("adamw", threads);
    }

    /// The running means, in the order of the weights.
    public AdamMoments moments() {
        return moments;
    }

    /// Changes the weights by their gradients and sets these to 0. Where a gradient is not finite,
    /// nothing is changed.
    ///
    /// @param rate  learning rate
    /// @param share what gradients are multiplied with first: 1 / how many were added up
    /// @return the gradients' norm before clipping
    double step(double rate, double share) {
        double norm = norm() * share;
        if (Double.isFinite(norm)) {
            double over = norm + NORM_EPSILON;
            double scale = over > settings.clip ? share * settings.clip / over : share;
            moments.countStep();
            var rates = AdamCoefficients.of(settings, rate, moments.steps());
            each(room -> piece -> update(pieces.get(piece), room, rates, (float) scale));
        }
        return norm;
    }

    private double norm() {
        each(
                room ->
                        p -> {
                            var piece = pieces.get(p);
                            room.read(weights.gradients().get(piece.item), piece, room.gradients);
                            squares[p] = AdamKernel.squares(room.gradients, piece.length);
                        });
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        return Math.sqrt(sum);
    }

    private void each(java.util.function.Function<Room, IntConsumer> work) {
        weights.gradients();
        workers.forEach(pieces.size(), () -> work.apply(new Room()), () -> {});
    }

    private void update(Piece piece, Room room, AdamCoefficients rates, float scale) {
        var item = weights.items().get(piece.item);
        var gradient = weights.gradients().get(piece.item);
        room.read(gradient, piece, room.gradients);
        room.read(item.values(), piece, room.values);
        float shrink = item.decays() ? rates.shrink() : 1;
        AdamKernel.update(room, moments, piece.at, piece.length, rates.with(scale, shrink));
        item.values().put(piece.from, room.values, 0, piece.length);
        gradient.put(piece.from, ZEROS, 0, piece.length);
    }

    private static final float[] ZEROS = new float[PIECE];

    /// One thread's copies of a piece.
    static final class Room {
        final float[] values = new float[PIECE];
        final float[] gradients = new float[PIECE];

        private void read(java.nio.FloatBuffer from, Piece piece, float[] into) {
            from.get(piece.from, into, 0, piece.length);
        }
    }

    /// Ends the threads.
    @Override
    public void close() {
        workers.close();
    }
}

package io.conoscope.probe;

import io.conoscope.math.Seeds;

import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGrad;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// A plane that tells images from texts: logistic regression by stochastic gradient descent.
///
/// The parameters, the loss and the optimizer are Tribuo's; rows are handed to them as they are,
/// since its examples, which carry a name for every coordinate, took longer than the training
/// (decision 0204).
final class LinearProbe {

    private static final int IMAGE = 0;
    private static final int TEXT = 1;
    private static final int EPOCHS = 10;
    private static final int BATCH = 16;
    private static final double LEARNING_RATE = 0.1;

    private final Standardizer standardizer;
    private final LinearParameters parameters;

    private LinearProbe(Standardizer standardizer, LinearParameters parameters) {
        this.standardizer = standardizer;
        this.parameters = parameters;
    }

    /// Trains on the calling thread; the same rows and seed give the same plane.
    static LinearProbe train(LabelledRows rows, long seed) {
        var standardizer = Standardizer.fit(rows.rows());
        int d = rows.rows()[0].length;
        var features = new double[rows.count()][];
        var vectors = new DenseVector[rows.count()];
        for (int i = 0; i < vectors.length; i++) {
            features[i] = withBias(standardizer.apply(rows.rows()[i]));
            vectors[i] = DenseVector.createDenseVector(features[i]);
        }
        var parameters = new LinearParameters(d + 1, 2);
        var optimizer = new AdaGrad(LEARNING_RATE);
        optimizer.initialise(parameters);
        var random = Seeds.random(seed);
        var order = new int[vectors.length];
        Arrays.setAll(order, i -> i);
        var loss = new LogMulticlass();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int first = 0; first < order.length; first += BATCH) {
                int end = Math.min(order.length, first + BATCH);
                var sum = new double[2][d + 1];
                for (int i = first; i < end; i++) {
                    int row = order[i];
                    int label = rows.isImage()[row] ? IMAGE : TEXT;
                    var predicted = parameters.predict(vectors[row]);
                    add(loss.lossAndGradient(label, predicted).getB(), features[row], sum);
                }
                var gradient = new Tensor[] {DenseMatrix.createDenseMatrix(sum)};
                parameters.update(optimizer.step(gradient, (end - first) / (double) BATCH));
            }
        }
        optimizer.finalise();
        return new LinearProbe(standardizer, parameters);
    }

    private static double[] withBias(double[] row) {
        var longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = 1;
        return longer;
    }

    /// Adds the products of two numbers with a row.
    private static void add(SGDVector factors, double[] row, double[][] sum) {
        for (int label = 0; label < sum.length; label++) {
            double factor = factors.get(label);
            var into = sum[label];
            for (int c = 0; c < row.length; c++) {
                into[c] += factor * row[c];
            }
        }
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
    }

    /// The share of rows on the right side of the plane, in [0, 1].
    double accuracy(LabelledRows rows) {
        int right = 0;
        for (int i = 0; i < rows.count(); i++) {
            var row = withBias(standardizer.apply(rows.rows()[i]));
            var scores = parameters.predict(DenseVector.createDenseVector(row));
            boolean image = scores.get(IMAGE) > scores.get(TEXT);
            right += image == rows.isImage()[i] ? 1 : 0;
        }
        return right / (double) rows.count();
    }
}

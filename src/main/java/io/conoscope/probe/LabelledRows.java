package io.conoscope.probe;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.math.UnitRows;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// As many images as texts, each in one of some folds.
///
/// @param rows    shape (2 k, d), unit rows, images first
/// @param isImage shape (2 k)
/// @param fold    shape (2 k), in [0, folds); each fold has as many images as texts
record LabelledRows(double[][] rows, boolean[] isImage, int[] fold) {

    /// Draws `k` rows of each modality without replacement and deals them to folds.
    static LabelledRows draw(Embeddings embeddings, int k, int folds, long seed) {
        var random = Seeds.random(seed);
        var rows = new double[2 * k][];
        var isImage = new boolean[2 * k];
        var fold = new int[2 * k];
        var images = sample(embeddings.image().rows(), k, random);
        var texts = sample(embeddings.text().rows(), k, random);
        for (int i = 0; i < k; i++) {
            rows[i] = unit(embeddings.image(), images[i]);
            rows[k + i] = unit(embeddings.text(), texts[i]);
            isImage[i] = true;
            fold[i] = i % folds;
            fold[k + i] = i % folds;
        }
        return new LabelledRows(rows, isImage, fold);
    }

    /// The rows outside a fold, or those in it.
    LabelledRows part(int wanted, boolean outside) {
        var places = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if ((fold[i] != wanted) == outside) {
                places[count++] = i;
            }
        }
        var part = new LabelledRows(new double[count][], new boolean[count], new int[count]);
        for (int i = 0; i < count; i++) {
            part.rows[i] = rows[places[i]];
            part.isImage[i] = isImage[places[i]];
            part.fold[i] = fold[places[i]];
        }
        return part;
    }

    int count() {
        return rows.length;
    }

    /// The rows of images, in their order.
    Matrix image() {
        return matrix(true);
    }

    /// The rows of texts, in their order.
    Matrix text() {
        return matrix(false);
    }

    private Matrix matrix(boolean image) {
        var chosen = new float[rows.length][];
        int size = 0;
        for (int i = 0; i < rows.length; i++) {
            if (isImage[i] == image) {
                var row = new float[rows[i].length];
                for (int c = 0; c < row.length; c++) {
                    row[c] = (float) rows[i][c];
                }
                chosen[size++] = row;
            }
        }
        return Matrix.ofRows(Arrays.copyOf(chosen, size));
    }

    /// The same rows after a change; those that it leaves without a direction stay zeros.
    LabelledRows changed(UnaryOperator<FoldChange.Rows> change) {
        var given = new FoldChange.Rows(image(), text());
        var made = change.apply(given);
        var changed = new double[rows.length][];
        int images = 0;
        int texts = 0;
        for (int i = 0; i < rows.length; i++) {
            changed[i] = isImage[i] ? unit(made.image(), images++) : unit(made.text(), texts++);
        }
        return new LabelledRows(changed, isImage, fold);
    }

    /// `k` of the numbers in [0, n), in random order (the first steps of Fisher and Yates'
    /// shuffle).
    private static int[] sample(int n, int k, RandomGenerator random) {
        var numbers = new int[n];
        Arrays.setAll(numbers, i -> i);
        for (int i = 0; i < k; i++) {
            int other = random.nextInt(i, n);
            int swapped = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = swapped;
        }
        return Arrays.copyOf(numbers, k);
    }

    private static double[] unit(Matrix matrix, int r) {
        var row = matrix.row(r);
        double scale = UnitRows.scale(row);
        var unit = new double[row.length];
        for (int c = 0; c < row.length; c++) {
            unit[c] = row[c] * scale;
        }
        return unit;
    }
}

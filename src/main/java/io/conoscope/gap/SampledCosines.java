package io.conoscope.gap;

import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
import io.conoscope.math.UnitRows;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Cosines of pairs of one kind: of all of them, or of [#MOST] drawn with replacement where there
/// are more.
///
/// @param cosines    each in [-1, 1] up to rounding
/// @param population how many pairs of the kind there are
public record SampledCosines(float[] cosines, long population) {

    /// The most pairs looked at.
    public static final int MOST = 100_000;

    /// All the cosines there are.
    public static SampledCosines all(float[] cosines) {
        return new SampledCosines(cosines, cosines.length);
    }

    /// Each text with every image that it does not belong to. O(min(n·m, [#MOST])·d) time.
    ///
    /// @throws IllegalArgumentException if a row has length 0 or is not finite
    public static SampledCosines unmatched(Embeddings embeddings, long seed) {
        var matches = Matches.of(embeddings);
        int n = matches.images();
        long matched = IntStream.range(0, n).mapToLong(i -> matches.of(i).length).sum();
        long population = (long) n * matches.texts() - matched;
        var drawn = new Drawn(embeddings.image(), embeddings.text(), population);
        if (population <= MOST) {
            for (int i = 0; i < n; i++) {
                for (int t = 0; t < matches.texts(); t++) {
                    if (!isMatch(matches, i, t)) {
                        drawn.add(i, t);
                    }
                }
            }
        } else {
            var random = Seeds.random(seed);
            while (!drawn.isFull()) {
                int i = random.nextInt(n);
                int t = random.nextInt(matches.texts());
                if (!isMatch(matches, i, t)) {
                    drawn.add(i, t);
                }
            }
        }
        return new SampledCosines(drawn.cosines, population);
    }

    private static boolean isMatch(Matches matches, int image, int text) {
        return Arrays.binarySearch(matches.of(image), matches.images() + text) >= 0;
    }

    /// Distinct rows of one modality. O(min(n², [#MOST])·d) time.
    ///
    /// @param rows shape (n, d)
    /// @throws IllegalArgumentException if a row has length 0 or is not finite
    public static SampledCosines within(Matrix rows, long seed) {
        int n = rows.rows();
        long population = (long) n * (n - 1) / 2;
        var drawn = new Drawn(rows, rows, population);
        if (population <= MOST) {
            for (int a = 1; a < n; a++) {
                for (int b = 0; b < a; b++) {
                    drawn.add(a, b);
                }
            }
        } else {
            var random = Seeds.random(seed);
            while (!drawn.isFull()) {
                drawDistinct(random, n, drawn);
            }
        }
        return new SampledCosines(drawn.cosines, population);
    }

    private static void drawDistinct(RandomGenerator random, int n, Drawn drawn) {
        int a = random.nextInt(n);
        int b = random.nextInt(n - 1);
        drawn.add(a, b < a ? b : b + 1);
    }

    /// Whether these are fewer than there are.
    public boolean isSample() {
        return cosines.length < population;
    }

    /// The cosines drawn so far, with two rows at hand instead of new ones for each pair.
    private static final class Drawn {

        private final UnitRows left;
        private final UnitRows right;
        private final double[] x;
        private final double[] y;
        private final float[] cosines;
        private int size;

        Drawn(Matrix left, Matrix right, long population) {
            this.left = new UnitRows(left);
            this.right = new UnitRows(right);
            this.x = new double[left.columns()];
            this.y = new double[right.columns()];
            this.cosines = new float[(int) Math.min(population, MOST)];
        }

        boolean isFull() {
            return size == cosines.length;
        }

        void add(int a, int b) {
            left.copy(a, x, 0);
            right.copy(b, y, 0);
            cosines[size++] = (float) Vectors.dot(x, y);
        }
    }
}

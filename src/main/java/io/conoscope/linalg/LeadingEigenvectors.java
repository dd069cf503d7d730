package io.conoscope.linalg;

import smile.math.blas.Transpose;
import smile.math.matrix.ARPACK;
import smile.math.matrix.IMatrix;

import java.util.Optional;

/// The eigenvectors to the largest eigenvalues of a large symmetric matrix that is only known by
/// what it does to a vector, by ARPACK's implicitly restarted Lanczos method.
///
/// Source: Lehoucq, Sorensen, Yang 1998, "ARPACK Users' Guide".
public final class LeadingEigenvectors {

    /// The vectors kept between restarts: more need fewer products and more memory.
    private static final int BASIS = 40;

    private LeadingEigenvectors() {}

    /// What the matrix does.
    public interface Product {

        /// @param vector shape (n), not to be changed
        /// @param into   shape (n), receives the product; may throw to end the search
        void times(double[] vector, double[] into);
    }

    /// How long to try.
    ///
    /// @param tolerance relative, of the eigenvalues; above 0
    /// @param products  at most so many
    public record Effort(double tolerance, int products) {}

    /// Searches on the calling thread, in the memory of about 40 vectors.
    ///
    /// @param n     rows of the matrix
    /// @param count eigenvectors, in [1, n - 2]
    /// @return shape (count, n), of length 1, the largest eigenvalue first, each with its entry of
    ///         largest magnitude above 0; empty where the effort was too small
    /// @throws IllegalArgumentException if there are more eigenvectors wanted than n - 2
    public static Optional<double[][]> of(int n, int count, Effort effort, Product product) {
        if (count < 1 || count > n - 2) {
            throw new IllegalArgumentException(
                    "%d eigenvectors of a matrix of %d rows".formatted(count, n));
        }
        int basis = Math.min(n - 1, Math.max(BASIS, 2 * count + 1));
        try {
            var found =
                    ARPACK.syev(
                            new Operator(n, effort.products(), product),
                            ARPACK.SymmOption.LA,
                            count,
                            basis,
                            effort.tolerance());
            var vectors = new double[count][];
            for (int i = 0; i < count; i++) {
                vectors[i] = upright(found.Vr.col(i));
            }
            return Optional.of(vectors);
        } catch (OutOfProducts tooMany) {
            return Optional.empty();
        }
    }

    private static double[] upright(double[] vector) {
        double widest = 0;
        for (double value : vector) {
            widest = Math.abs(value) > Math.abs(widest) ? value : widest;
        }
        for (int i = 0; i < vector.length && widest < 0; i++) {
            vector[i] = -vector[i];
        }
        return vector;
    }

    /// Leaves ARPACK, which has no other way out.
    private static final class OutOfProducts extends RuntimeException {

        private static final long serialVersionUID = 1;

        OutOfProducts() {
            super("the effort was too small", null, false, false);
        }
    }

    private static final class Operator extends IMatrix {

        private static final long serialVersionUID = 1;

        private final int n;
        private final transient Product product;
        private int left;

        Operator(int n, int products, Product product) {
            this.n = n;
            this.left = products;
            this.product = product;
        }

        @Override
        public int nrow() {
            return n;
        }

        @Override
        public int ncol() {
            return n;
        }

        @Override
        public long size() {
            return n;
        }

        @Override
        public void mv(double[] work, int input, int output) {
            if (left-- == 0) {
                throw new OutOfProducts();
            }
            var vector = new double[n];
            System.arraycopy(work, input, vector, 0, n);
            var result = new double[n];
            product.times(vector, result);
            System.arraycopy(result, 0, work, output, n);
        }

        @Override
        public void mv(Transpose transposed, double alpha, double[] x, double beta, double[] into) {
            throw new UnsupportedOperationException("only plain products");
        }

        @Override
        public void tv(double[] work, int input, int output) {
            mv(work, input, output);
        }
    }
}

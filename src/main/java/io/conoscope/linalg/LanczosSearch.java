package io.conoscope.linalg;

import static org.bytedeco.arpackng.global.arpack.dsaupd_c;
import static org.bytedeco.arpackng.global.arpack.dseupd_c;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;

import java.util.Optional;

/// One search of ARPACK, which asks for a product, gets it, and asks again. In native memory, so
/// that the basis is not copied with every question. One at a time in a process.
final class LanczosSearch implements AutoCloseable {

    private static final int DONE = 99;
    private static final int RESTARTS = 3000;

    private final int n;
    private final int count;
    private final int basis;
    private final double tolerance;
    private final BytePointer plain = new BytePointer("I");
    private final BytePointer largest = new BytePointer("LA");
    private final BytePointer all = new BytePointer("A");
    private final IntPointer step = new IntPointer(1).put(0);
    private final IntPointer outcome = new IntPointer(1).put(1);
    private final IntPointer settings = new IntPointer(new int[11]);
    private final IntPointer places = new IntPointer(new int[14]);
    private final DoublePointer residual;
    private final DoublePointer vectors;
    private final DoublePointer work;
    private final DoublePointer workOfBasis;

    /// @param start shape (n), where to begin; not 0
    LanczosSearch(double[] start, int count, int basis, double tolerance) {
        this.n = start.length;
        this.count = count;
        this.basis = basis;
        this.tolerance = tolerance;
        this.residual = new DoublePointer(start);
        this.vectors = new DoublePointer((long) n * basis);
        this.work = new DoublePointer(3L * n);
        this.workOfBasis = new DoublePointer(room());
        settings.put(0, 1).put(2, RESTARTS).put(6, 1);
    }

    private int room() {
        return basis * (basis + 8);
    }

    /// Goes on to the next question.
    ///
    /// @param vector receives what to multiply
    /// @return false where there is none any more
    boolean wantsProduct(double[] vector) {
        dsaupd_c(
                step,
                plain,
                n,
                largest,
                count,
                tolerance,
                residual,
                basis,
                vectors,
                n,
                settings,
                places,
                work,
                workOfBasis,
                room(),
                outcome);
        if (step.get() == DONE) {
            return false;
        }
        work.getPointer(places.get(0) - 1L).get(vector);
        return true;
    }

    void takeProduct(double[] product) {
        work.getPointer(places.get(1) - 1L).put(product);
    }

    /// The vectors, largest eigenvalue first; empty where the search did not end.
    Optional<double[][]> found() {
        if (outcome.get() != 0) {
            return Optional.empty();
        }
        try (var select = new IntPointer(new int[basis]);
                var values = new DoublePointer(count);
                var flat = new DoublePointer((long) n * count)) {
            dseupd_c(
                    1,
                    all,
                    select,
                    values,
                    flat,
                    n,
                    0,
                    plain,
                    n,
                    largest,
                    count,
                    tolerance,
                    residual,
                    basis,
                    vectors,
                    n,
                    settings,
                    places,
                    work,
                    workOfBasis,
                    room(),
                    outcome);
            return outcome.get() == 0 ? Optional.of(largestFirst(flat)) : Optional.empty();
        }
    }

    /// ARPACK gives the smallest of them first.
    private double[][] largestFirst(DoublePointer flat) {
        var found = new double[count][n];
        for (int i = 0; i < count; i++) {
            flat.getPointer((long) n * (count - 1 - i)).get(found[i]);
        }
        return found;
    }

    @Override
    public void close() {
        plain.close();
        largest.close();
        all.close();
        step.close();
        outcome.close();
        settings.close();
        places.close();
        residual.close();
        vectors.close();
        work.close();
        workOfBasis.close();
    }
}

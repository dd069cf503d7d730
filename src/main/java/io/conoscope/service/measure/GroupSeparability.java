package io.conoscope.service.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.group.RowGroups;
import io.conoscope.math.Matrix;
import io.conoscope.probe.Separability;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/// How well a linear probe tells each two groups apart.
public final class GroupSeparability {

    /// The most groups: each two of them cost a cross-validated probe.
    public static final int MOST_GROUPS = 30;

    private GroupSeparability() {}

    /// Cross-validated accuracies, shape (k, k), in [0, 1]; NaN on the diagonal and where a group
    // has
    /// fewer than two rows. Of groups of different size, as many rows of each as the smaller has.
    ///
    /// @param rows     shape (n, d)
    /// @param progress of stage `measure.separability`
    /// @throws IllegalArgumentException if there are more than [#MOST_GROUPS] groups
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static double[][] of(
            Matrix rows,
            RowGroups groups,
            int threads,
            long seed,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        int k = groups.names().size();
        if (k > MOST_GROUPS) {
            throw new IllegalArgumentException(k + " groups, expected at most " + MOST_GROUPS);
        }
        var parts = new Matrix[k];
        for (int g = 0; g < k; g++) {
            parts[g] = rows.select(groups.rows(g));
        }
        var found = new double[k][k];
        var meter = new ProgressMeter("measure.separability", k * (k - 1L) / 2, 0, progress);
        int done = 0;
        for (int a = 0; a < k; a++) {
            Arrays.fill(found[a], Double.NaN);
            for (int b = 0; b < a; b++) {
                var both = pair(parts[a], parts[b]);
                double accuracy =
                        Separability.of(both, seed, threads, token, told -> {}).accuracy();
                found[a][b] = accuracy;
                found[b][a] = accuracy;
                meter.report(++done);
            }
        }
        return found;
    }

    private static Embeddings pair(Matrix a, Matrix b) {
        return new Embeddings(
                a,
                b,
                new Pairs(new int[0], new int[0]),
                new Provenance("unknown", "unknown", "groups", null, Map.of()));
    }
}

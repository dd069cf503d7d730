package io.conoscope.gap.item;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.gap.Similarities;
import io.conoscope.math.UnitRows;

import java.util.List;
import java.util.function.Consumer;

/// What searching the other modality with every item tells of it.
///
/// @param matchRank  shape (n + m): the rank of its best match, from 1, ties against it; 0 without a
///                   match. The share of ranks of at most k is recall@k
/// @param hubness    shape (n + m): how many queries of the other modality have it among their 10
///                   nearest, of equals the first; items without a match do not query. Sums to 10
///                   a query of the other modality where that many can be found. Source:
///                   Radovanović, Nanopoulos & Ivanović 2010, "Hubs in space", JMLR 11
/// @param wrongMatch shape (n + m): the point of the nearest item of the other modality that is no
///                   match of it, of equals the first; -1 where all are matches
public record SearchMeasures(int[] matchRank, int[] hubness, int[] wrongMatch) {

    /// Measures in O(n·m·d) time; the result does not depend on the number of threads.
    ///
    /// @param threads  at least 1
    /// @param progress of the stage `attribute.search`; called on any thread, one call at a time
    /// @throws java.util.concurrent.CancellationException if cancelled
    /// @throws IllegalArgumentException if a row has length 0 or is not finite
    public static SearchMeasures of(
            Embeddings embeddings,
            int threads,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        var meter = new SearchMeter(Matches.of(embeddings));
        var similarities =
                new Similarities(
                        new UnitRows(embeddings.image()), new UnitRows(embeddings.text()));
        similarities.visitAcross(
                List.of(meter),
                threads,
                token,
                new ProgressMeter("attribute.search", similarities.count(), 0, progress));
        return meter.measures();
    }
}

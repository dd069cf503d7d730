package io.conoscope.service.search.mixed;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.correct.FittedTransform;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.math.Matrix;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The rows that mixed search asks, as they are or after a correction, and the way a query goes to
/// stand among them: an image as images go, a text as texts go. Immutable; safe on any thread.
public final class MixedSpace {

    private final Embeddings rows;
    private final FittedTransform way;
    private final MixedScores scores;
    private final int[] nowhere;

    private MixedSpace(Embeddings rows, FittedTransform way) {
        this.rows = rows;
        this.way = way;
        this.scores = new MixedScores(rows);
        this.nowhere = scores.nowhere();
    }

    /// Fits a correction to rows and applies it to them.
    ///
    /// @throws IllegalArgumentException if it cannot be fitted to these rows
    public static MixedSpace of(Embeddings rows, RowCorrection correction) {
        if (correction.equals(RowCorrection.NONE)) {
            return new MixedSpace(rows, given -> given);
        }
        var fitted = correction.transform().fit(correction.sample().of(rows));
        var moved = fitted.apply(new ModalityRows(rows.image(), rows.text()));
        return new MixedSpace(
                rows.changedBy(correction.name(), moved.image(), moved.text()), fitted);
    }

    /// The rows that are asked.
    public Embeddings rows() {
        return rows;
    }

    /// The points without a direction, such as rows that a correction took to the origin,
    /// ascending; they are never found.
    public int[] nowhere() {
        return nowhere.clone();
    }

    /// Where a query comes to stand among the rows, shape (d): of length 0 where the correction
    /// leaves it no direction.
    ///
    /// @throws IllegalArgumentException if it is of another width, or of length 0 before
    public float[] place(MixedQuery query) {
        if (query.vector().length != rows.dimension()) {
            throw new IllegalArgumentException(
                    "a query of " + query.vector().length + " for rows of " + rows.dimension());
        }
        var one = Matrix.ofRows(query.vector());
        var none = Matrix.of(0, rows.dimension(), new float[0]);
        return query.isImage()
                ? way.apply(new ModalityRows(one, none)).image().row(0)
                : way.apply(new ModalityRows(none, one)).text().row(0);
    }

    /// Ranks all items for a query. O((n + m)·d), on all processors where there are many rows;
    /// none of them is copied.
    ///
    /// @param top how many of the best to give, at least 1
    /// @param own how many of each modality to give in any case, at least 0
    /// @return of equal scores the smaller point first
    /// @throws IllegalArgumentException if the query is of another width, or stands nowhere
    public MixedRanking rank(MixedQuery query, int top, int own) {
        var cosines = scores.of(place(query));
        drop(cosines, nowhere);
        if (query.except() >= 0) {
            drop(cosines, query.except());
        }
        return new Ranker(cosines, rows.image().rows())
                .rank(query.isImage(), top, own, partners(query.except()));
    }

    private int[] partners(int point) {
        int images = rows.image().rows();
        var pairs = rows.pairs();
        var found = IntStream.range(0, pairs.size());
        return point < images
                ? found.filter(p -> pairs.image()[p] == point)
                        .map(p -> images + pairs.text()[p])
                        .toArray()
                : found.filter(p -> pairs.text()[p] == point - images)
                        .map(p -> pairs.image()[p])
                        .toArray();
    }

    private static void drop(double[] scores, int... points) {
        for (int point : points) {
            scores[point] = Double.NaN;
        }
    }

    @Override
    public String toString() {
        return "MixedSpace[" + rows.key().transform() + ", " + Arrays.toString(nowhere) + "]";
    }
}

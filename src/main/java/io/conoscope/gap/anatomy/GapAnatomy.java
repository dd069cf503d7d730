package io.conoscope.gap.anatomy;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Spectrum;
import io.conoscope.gap.Vectors;
import io.conoscope.linalg.Covariance;
import io.conoscope.linalg.SymmetricEigen;
import io.conoscope.math.UnitRows;

/// What a modality gap is made of.
///
/// @param gap         the gap vector, shape (d): mean image minus mean text of unit rows
/// @param coordinates that carry it
/// @param spectrum    effective ranks, and the first principal component of all rows together
///                    against the gap vector
/// @param image       share of the images' variance along each of their principal components, shape
///                    (d), largest first; empty for rows wider than [Covariance#MAX_COLUMNS]
/// @param text        the same of the texts
/// @param pairs       what of each pair's distance is common, and what is its own
/// @param explained   how much of the pairs' distance the gap is
public record GapAnatomy(
        double[] gap,
        GapCoordinates coordinates,
        Spectrum spectrum,
        double[] image,
        double[] text,
        PairParts pairs,
        ExplainedShare explained) {

    /// Draws for the interval of the explained share.
    private static final int DRAWS = 200;

    /// Takes a gap apart in O((n + m)·d² + d³) time.
    ///
    /// @param seed of the draws behind the interval
    /// @throws java.util.concurrent.CancellationException if cancelled
    /// @throws IllegalArgumentException if there is no image or no text, or a row has length 0 or
    ///     is not finite
    public static GapAnatomy of(Embeddings rows, long seed, CancellationToken token) {
        if (rows.image().rows() == 0 || rows.text().rows() == 0) {
            throw new IllegalArgumentException(
                    "image is %s, text is %s; each needs a row"
                            .formatted(rows.image().shape(), rows.text().shape()));
        }
        var image = new UnitRows(rows.image());
        var text = new UnitRows(rows.text());
        var gap = Vectors.minus(image.mean(), text.mean());
        token.throwIfCancelled();
        var pairs = PairParts.of(rows, image, text, gap);
        var explained =
                ExplainedShare.of(rows, image, text, DRAWS, new ExplainedShare.Parts(seed, token));
        token.throwIfCancelled();
        boolean fits = gap.length <= Covariance.MAX_COLUMNS;
        var unitImage = rows.image().unitRows();
        var unitText = rows.text().unitRows();
        return new GapAnatomy(
                gap,
                GapCoordinates.of(gap),
                Spectrum.of(unitImage, unitText),
                fits ? shares(Covariance.of(unitImage, token::throwIfCancelled)) : new double[0],
                fits ? shares(Covariance.of(unitText, token::throwIfCancelled)) : new double[0],
                pairs,
                explained);
    }

    /// The length of the gap vector, in [0, 2].
    public double norm() {
        return Vectors.norm(gap);
    }

    private static double[] shares(Covariance covariance) {
        var values = SymmetricEigen.values(covariance.values(), covariance.mean().length);
        double trace = covariance.trace();
        var shares = new double[values.length];
        java.util.Arrays.sort(values);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.max(0, values[values.length - 1 - i]) / trace;
        }
        return shares;
    }
}

package io.conoscope.gap.measure;

/// Measures while they are being taken: what is known already, and NaN where nothing is yet.
///
/// The gap, alignment and the cosines of matched pairs are final from the first on. Recall, median
/// ranks and the other cosines are those of the rows compared so far, which spread over all rows:
/// estimates of what they will be.
///
/// @param measures what is known; NaN, or no entry, where nothing is yet
/// @param compared rows that were compared with all rows, in [0, rows)
/// @param rows     all rows of both modalities
public record PartialMeasures(Measures measures, long compared, long rows) {

    static final Measures.Uniformity UNIFORMITY =
            new Measures.Uniformity(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static final Measures.MixedSearch SEARCH =
            new Measures.MixedSearch(Double.NaN, Double.NaN, Double.NaN);

    static final Measures.Mixed MIXED = new Measures.Mixed(SEARCH, SEARCH, null);

    private static final Measures.Hubness EVENNESS =
            new Measures.Hubness(Double.NaN, 0, Double.NaN);

    static final Measures.Directions<Measures.Hubness> HUBNESS =
            new Measures.Directions<>(EVENNESS, EVENNESS);

    /// The same with a separability, which is found apart.
    public PartialMeasures with(Measures.Separability found) {
        return new PartialMeasures(measures.with(found), compared, rows);
    }
}

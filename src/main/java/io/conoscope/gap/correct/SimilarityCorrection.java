package io.conoscope.gap.correct;

/// A correction that leaves rows as they are and changes how their similarities are compared.
///
/// It is made for retrieval across modalities: it changes recall and ranks, and nothing else.
public sealed interface SimilarityCorrection {

    /// What it is called, with its parameters: `csls`, `inverted-softmax:20`.
    String name();

    /// Cross-domain similarity local scaling: `2 s − r(query) − r(item)`, each r the mean of the 10
    /// highest similarities to the other modality. Source: Conneau et al. 2018, "Word translation
    /// without parallel data", arXiv:1710.04087.
    record Csls() implements SimilarityCorrection {

        @Override
        public String name() {
            return "csls";
        }
    }

    /// `exp(B s)` divided by its sum over all queries of that direction. Source: Smith et al. 2017,
    /// "Offline bilingual word vectors, orthogonal transformations and the inverted softmax",
    /// arXiv:1702.03859.
    ///
    /// @param inverseTemperature B, above 0
    record InvertedSoftmax(double inverseTemperature) implements SimilarityCorrection {

        @Override
        public String name() {
            return "inverted-softmax:" + plain(inverseTemperature);
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}

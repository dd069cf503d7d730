package io.conoscope.gap.correct;

/// A correction as people name it: of rows, or of similarities.
public sealed interface Correction {

    /// Its name with its parameters.
    String name();

    /// Rows are changed, and with them every measure.
    record OfRows(RowTransform transform) implements Correction {

        @Override
        public String name() {
            return transform.name();
        }
    }

    /// Rows stay, their similarities are compared otherwise.
    record OfSimilarities(SimilarityCorrection similarities) implements Correction {

        @Override
        public String name() {
            return similarities.name();
        }
    }
}

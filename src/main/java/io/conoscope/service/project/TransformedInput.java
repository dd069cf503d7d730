package io.conoscope.service.project;

import io.conoscope.gap.correct.IdentityTransform;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.math.Matrix;
import io.conoscope.projection.ProjectionInput;

import java.util.stream.IntStream;

/// A projection's input after a transform: its images and texts are told apart, the transform is
/// fitted to all of them and applied, and every row goes back to where it stood.
final class TransformedInput {

    private TransformedInput() {}

    /// The input itself where nothing is to be done. Known neighbours are those of the rows as they
    /// were, so the changed rows have none.
    ///
    /// @throws IllegalArgumentException if the modality is not known, or the transform gives other
    ///     shapes or cannot be fitted
    static ProjectionInput of(ProjectionInput input, RowTransform transform) {
        if (transform instanceof IdentityTransform) {
            return input;
        }
        var modality = input.modality();
        if (modality == null) {
            throw new IllegalArgumentException(
                    transform.name() + " needs to know which rows are images and which are texts");
        }
        var images = IntStream.range(0, modality.length).filter(r -> modality[r] == 0).toArray();
        var texts = IntStream.range(0, modality.length).filter(r -> modality[r] != 0).toArray();
        var rows = input.rows();
        var given = new ModalityRows(rows.select(images), rows.select(texts));
        var found = transform.fit(given).apply(given);
        requireSame(given.image(), found.image());
        requireSame(given.text(), found.text());
        var values = new float[Math.multiplyExact(rows.rows(), rows.columns())];
        putBack(found.image(), images, values);
        putBack(found.text(), texts, values);
        return new ProjectionInput(
                Matrix.of(rows.rows(), rows.columns(), values), modality, input.start());
    }

    private static void requireSame(Matrix before, Matrix after) {
        if (!before.shape().equals(after.shape())) {
            throw new IllegalArgumentException(
                    "rows were " + before.shape() + " and are " + after.shape());
        }
    }

    private static void putBack(Matrix rows, int[] places, float[] into) {
        for (int r = 0; r < places.length; r++) {
            rows.copyRow(r, into, places[r] * rows.columns());
        }
    }
}

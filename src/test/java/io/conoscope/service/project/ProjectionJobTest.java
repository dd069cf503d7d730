package io.conoscope.service.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.gap.correct.FittedTransform;
import io.conoscope.gap.correct.IdentityTransform;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.gap.correct.RowTransform;
import io.conoscope.math.Matrix;
import io.conoscope.projection.KnownNeighbors;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;

import org.junit.jupiter.api.Test;

class ProjectionJobTest {

    /// Text, image, text, image, image.
    private static final int[] MIXED = {1, 0, 1, 0, 0};

    private static final Matrix ROWS =
            Matrix.ofRows(
                    new float[] {1, 2, 0},
                    new float[] {3, 4, 1},
                    new float[] {5, 7, 2},
                    new float[] {7, 8, 5},
                    new float[] {9, 1, 3});

    /// Multiplies images by ten and leaves texts.
    private record TenTimesImages() implements RowTransform {

        @Override
        public String name() {
            return "ten-times-images";
        }

        @Override
        public FittedTransform fit(ModalityRows rows) {
            assertEquals("(3, 3)", rows.image().shape());
            assertEquals("(2, 3)", rows.text().shape());
            return given -> new ModalityRows(times(given.image()), given.text());
        }

        private static Matrix times(Matrix rows) {
            var values = rows.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] *= 10;
            }
            return Matrix.of(rows.rows(), rows.columns(), values);
        }
    }

    private static ProjectionJob.Outcome pca(ProjectionInput input, RowTransform transform)
            throws Exception {
        var settings = ProjectionSettings.defaults().withThreads(1);
        return ProjectionJob.run(
                input,
                new ProjectionRequest("pca", settings, false, transform),
                new ProjectionControl(),
                ProjectionListener.NONE);
    }

    @Test
    void rowsAreChangedByModalityAndKeepTheirPlaces() {
        var changed =
                TransformedInput.of(new ProjectionInput(ROWS, MIXED, null), new TenTimesImages());

        assertEquals(
                Matrix.ofRows(
                        new float[] {1, 2, 0},
                        new float[] {30, 40, 10},
                        new float[] {5, 7, 2},
                        new float[] {70, 80, 50},
                        new float[] {90, 10, 30}),
                changed.rows());
        assertArrayEquals(MIXED, changed.modality());
    }

    @Test
    void whatIsLaidOutAndReportedIsTheChangedRows() throws Exception {
        var input = new ProjectionInput(ROWS, MIXED, null);
        var changed = TransformedInput.of(input, new TenTimesImages());

        var found = pca(input, new TenTimesImages());

        var same = pca(changed, new IdentityTransform());
        assertArrayEquals(same.layout().frame().xy(), found.layout().frame().xy());
        assertEquals("ten-times-images", found.report().settings().get("transform"));
        assertFalse(same.report().settings().containsKey("transform"));
    }

    @Test
    void withoutATransformTheInputItselfIsLaidOut() {
        var input = new ProjectionInput(ROWS, null, null, new KnownNeighbors());
        assertSame(input, TransformedInput.of(input, new IdentityTransform()));
    }

    @Test
    void neighboursOfTheRowsAsTheyWereAreNotUsed() {
        var input = new ProjectionInput(ROWS, MIXED, null, new KnownNeighbors());
        assertEquals(null, TransformedInput.of(input, new TenTimesImages()).known());
    }

    @Test
    void aTransformNeedsToKnowTheModality() {
        var input = new ProjectionInput(ROWS, null, null);
        var said =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> TransformedInput.of(input, new TenTimesImages()));
        assertEquals(
                "ten-times-images needs to know which rows are images and which are texts",
                said.getMessage());
    }
}

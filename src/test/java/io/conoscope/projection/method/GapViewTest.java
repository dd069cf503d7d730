package io.conoscope.projection.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.math.Matrix;
import io.conoscope.projection.Layout;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.Samples;

import org.junit.jupiter.api.Test;

class GapViewTest {

    // Images lean to +x, texts to -x; both spread along y and a little along z.
    private static final Matrix ROWS =
            Matrix.ofRows(
                    new float[] {0.6f, 0.8f, 0},
                    new float[] {6, -8, 0},
                    new float[] {-0.6f, 0.8f, 0},
                    new float[] {-0.3f, -0.4f, 0});
    private static final int[] MODALITY = {0, 0, 1, 1};

    @Test
    void putsTheGapOnXAndTheRestOfTheVarianceOnY() {
        var layout = run(ROWS, MODALITY);

        assertArrayEquals(
                new float[] {0.6f, 0.8f, 0.6f, -0.8f, -0.6f, 0.8f, -0.6f, -0.8f},
                layout.frame().xy(),
                1e-6f);
        assertEquals(1.2, (double) layout.report().settings().get("gapNorm"), 1e-6);
    }

    @Test
    void centroidsLieHalfTheGapFromTheOrigin() {
        var rows = Samples.blobs(300, 2, 24, 4);
        var modality = alternating(300);

        var layout = run(rows, modality);

        double image = 0;
        double text = 0;
        for (int r = 0; r < 300; r++) {
            image += modality[r] == 0 ? layout.frame().xy()[2 * r] / 150 : 0;
            text += modality[r] == 1 ? layout.frame().xy()[2 * r] / 150 : 0;
        }
        double norm = (double) layout.report().settings().get("gapNorm");
        assertEquals(norm / 2, image, 1e-6);
        assertEquals(-norm / 2, text, 1e-6);
    }

    @Test
    void yIsUncorrelatedWithTheGapDirectionByConstruction() {
        // Centroids coincide in y, since y is orthogonal to what parts them.
        var rows = Samples.blobs(300, 2, 24, 4);

        var xy = run(rows, alternating(300)).frame().xy();

        double difference = 0;
        for (int r = 0; r < 300; r++) {
            difference += (r % 2 == 0 ? 1 : -1) * xy[2 * r + 1];
        }
        assertEquals(0, difference / 150, 1e-6);
    }

    @Test
    void withoutAGapThePrincipalComponentsStandIn() {
        var rows =
                Matrix.ofRows(
                        new float[] {0.6f, 0.8f},
                        new float[] {0.6f, -0.8f},
                        new float[] {0.6f, 0.8f},
                        new float[] {0.6f, -0.8f});

        var layout = run(rows, new int[] {0, 0, 1, 1});

        assertEquals(0.0, (double) layout.report().settings().get("gapNorm"), 1e-9);
        assertEquals(0.8f, Math.abs(layout.frame().xy()[0]), 1e-6f);
    }

    @Test
    void oneColumnHasNoSecondDirection() {
        var layout = run(Matrix.of(2, 1, new float[] {2, -3}), new int[] {0, 1});

        assertArrayEquals(new float[] {1, 0, -1, 0}, layout.frame().xy(), 1e-6f);
    }

    @Test
    void handsOutTheLayoutAsItsOneFrame() {
        var recorder = new Samples.Recorder();

        var layout =
                new GapView()
                        .run(
                                new ProjectionInput(ROWS, MODALITY, null),
                                new ProjectionControl(),
                                recorder);

        assertEquals(1, recorder.count());
        assertSame(layout.frame(), recorder.last());
    }

    @Test
    void needsTheModality() {
        var error = assertThrows(IllegalArgumentException.class, () -> run(ROWS, null));

        assertEquals(
                "the gap view needs the modality of all 4 rows, none is given", error.getMessage());
    }

    @Test
    void needsBothModalities() {
        var error =
                assertThrows(
                        IllegalArgumentException.class, () -> run(ROWS, new int[] {1, 1, 1, 1}));

        assertEquals("the gap view needs images and texts; there are 0 and 4", error.getMessage());
    }

    @Test
    void namesAModalityItDoesNotKnow() {
        var error =
                assertThrows(
                        IllegalArgumentException.class, () -> run(ROWS, new int[] {0, 1, 2, 1}));

        assertEquals("row 2 has modality 2, expected 0 (image) or 1 (text)", error.getMessage());
    }

    private static int[] alternating(int n) {
        var modality = new int[n];
        for (int r = 1; r < n; r += 2) {
            modality[r] = 1;
        }
        return modality;
    }

    private static Layout run(Matrix rows, int[] modality) {
        return new GapView()
                .run(
                        new ProjectionInput(rows, modality, null),
                        new ProjectionControl(),
                        ProjectionListener.NONE);
    }
}

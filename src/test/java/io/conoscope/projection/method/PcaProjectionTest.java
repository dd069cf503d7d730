package io.conoscope.projection.method;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.linalg.Pca;
import io.conoscope.math.Matrix;
import io.conoscope.projection.Layout;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;

class PcaProjectionTest {

    @Test
    void laysRowsOutAlongTheirFirstTwoComponents() {
        var rows = Samples.blobs(50, 3, 7, 2);

        assertArrayEquals(Pca.fit(rows, 2).project(rows), run(rows).frame().xy());
    }

    @Test
    void saysHowMuchOfTheVarianceItShows() {
        var rows = Matrix.ofRows(new float[] {2, 0}, new float[] {-2, 0}, new float[] {0, 0});

        assertEquals(List.of(1.0, 0.0), run(rows).report().settings().get("explainedVariance"));
    }

    @Test
    void oneColumnLiesOnALine() {
        var rows = Matrix.of(3, 1, new float[] {1, 2, 6});

        assertArrayEquals(new float[] {-2, 0, -1, 0, 3, 0}, run(rows).frame().xy(), 1e-6f);
    }

    @Test
    void oneRowLiesAtTheOrigin() {
        assertArrayEquals(
                new float[] {0, 0}, run(Matrix.of(1, 3, new float[] {1, 2, 3})).frame().xy());
    }

    private static Layout run(Matrix rows) {
        return new PcaProjection()
                .run(Samples.input(rows), new ProjectionControl(), ProjectionListener.NONE);
    }
}

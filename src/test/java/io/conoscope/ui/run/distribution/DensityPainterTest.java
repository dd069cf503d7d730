package io.conoscope.ui.run.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.conoscope.runlog.evaluation.CosineHistogram;
import io.conoscope.runlog.evaluation.CosineKind;

import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.util.List;
import java.util.Map;

class DensityPainterTest {

    private static final DensityColors COLORS =
            new DensityColors(Color.WHITE, Color.LIGHT_GRAY, Map.of(CosineKind.MATCHED, Color.RED));

    /// One bin of four is full: density 2 over [0, 0.5).
    private static DensityCurve distribution() {
        var histogram = new CosineHistogram(-1, 1, new long[] {0, 0, 7, 0});
        return DensityCurve.of(CosineKind.MATCHED, histogram, 0.25);
    }

    @Test
    void aDistributionStandsOverItsBinAsHighAsItIsDense() {
        var row = new DensityPainter.Row(List.of(distribution()), 90, 40, 1, true);
        var across = new DensityPainter.Across(new CosineSpan(-1, 1), 0, 200);
        var painter = new DensityPainter(List.of(row), across, COLORS, 200, 100);
        var picture = painter.paint(2);
        assertEquals(400, picture.getWidth());
        assertEquals(200, picture.getHeight());
        int white = Color.WHITE.getRGB();
        assertEquals(white, picture.getRGB(2 * 60, 2 * 80), "left of the distribution");
        assertNotEquals(white, picture.getRGB(2 * 125, 2 * 80), "inside");
        assertNotEquals(white, picture.getRGB(2 * 125, 2 * 11), "just below 90 - 2 * 40");
        assertEquals(white, picture.getRGB(2 * 125, 2 * 4), "above");
    }
}

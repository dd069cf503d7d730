package io.conoscope.ui.scatter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.session.Selection;

import org.junit.jupiter.api.Test;

class LayoutGeometryTest {

    /// Two images about (3, 4), two texts about the origin.
    private static final ScatterPoints POINTS =
            new ScatterPoints(
                    new float[] {2, 4, 4, 4, -1, 0, 1, 0}, 2, new Pairs(new int[0], new int[0]));

    private static LayoutGeometry of(PointFilter filter, Selection selection) {
        return LayoutGeometry.of(new LayoutGeometry.Subject(POINTS, filter, selection));
    }

    @Test
    void theArrowIsAsLongAsCentroidsAreApart() {
        var geometry = of(PointFilter.ALL, Selection.NONE);
        assertEquals(5, geometry.distance(), 1e-9);
        assertEquals(3, geometry.distanceAlongX(), 1e-9);
        assertNull(geometry.selectedImage());
        assertNull(geometry.selectedText());
    }

    @Test
    void onlyPointsOfTheFilterCount() {
        var geometry = of(PointFilter.of(new int[] {0, 2, 3}, "some"), Selection.NONE);
        assertNotNull(geometry.image());
        assertEquals(1, geometry.image().count());
        assertEquals(Math.sqrt(20), geometry.distance(), 1e-9);
        var noTexts = of(PointFilter.of(new int[] {0, 1}, "images"), Selection.NONE);
        assertNull(noTexts.text());
        assertTrue(Double.isNaN(noTexts.distance()));
    }

    @Test
    void theSelectionIsMeasuredByModality() {
        var geometry = of(PointFilter.ALL, Selection.of(1, 3));
        assertNotNull(geometry.selectedImage());
        assertNotNull(geometry.selectedText());
        assertEquals(4, geometry.selectedImage().meanX(), 1e-9);
        assertEquals(1, geometry.selectedText().meanX(), 1e-9);
    }
}

package io.conoscope.ui.scatter.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Seeds;

import javafx.geometry.Rectangle2D;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class PhotoPlacementTest {

    /// Points on a picture; every fifth photo is filtered out.
    private record Spots(double[] xs, double[] ys) implements PhotoPlacement.Candidates {

        static Spots random(long seed, int count, double width, double height) {
            var random = Seeds.random(seed);
            var xs = random.doubles(count, -0.2 * width, 1.2 * width).toArray();
            var ys = random.doubles(count, -0.2 * height, 1.2 * height).toArray();
            return new Spots(xs, ys);
        }

        @Override
        public int count() {
            return xs.length;
        }

        @Override
        public boolean shows(int photo) {
            return photo % 5 != 0;
        }

        @Override
        public double x(int photo) {
            return xs[photo];
        }

        @Override
        public double y(int photo) {
            return ys[photo];
        }
    }

    @Property(tries = 100)
    void noPhotoCoversAnotherOrALabelOrIsCutOff(
            @ForAll long seed,
            @ForAll @IntRange(max = 3000) int count,
            @ForAll @IntRange(min = 30, max = 1600) int width,
            @ForAll @IntRange(min = 30, max = 1000) int height) {
        var label = new Rectangle2D(width / 4.0, height / 2.0, 120, 18);
        var spots = Spots.random(seed, count, width, height);
        var placed = PhotoPlacement.place(spots, width, height, Set.of(), List.of(label));
        var boxes = new ArrayList<>(placed.values());
        assertTrue(placed.keySet().stream().allMatch(spots::shows));
        double area = 0;
        for (int i = 0; i < boxes.size(); i++) {
            var box = boxes.get(i);
            area += box.getWidth() * box.getHeight();
            assertTrue(box.getMinX() >= 0 && box.getMaxX() <= width, box::toString);
            assertTrue(box.getMinY() >= 0 && box.getMaxY() <= height, box::toString);
            assertFalse(box.intersects(label));
            for (int j = 0; j < i; j++) {
                assertFalse(box.intersects(boxes.get(j)));
            }
        }
        double border = 2 * PhotoPlacement.LARGEST;
        assertTrue(area <= 0.3 * (width + border) * (height + border), area + " pixels");
    }

    @Test
    void photosOnScreenStayThere() {
        var spots = Spots.random(4, 2000, 800, 600);
        var first = PhotoPlacement.place(spots, 800, 600, Set.of(), List.of());
        var again = PhotoPlacement.place(spots, 800, 600, first.keySet(), List.of());
        assertEquals(first.keySet(), again.keySet());
    }

    @Test
    void moreShowFromNearbyThanTheirShareOfThePicture() {
        var far = Spots.random(5, 4000, 800, 600);
        var near =
                new Spots(
                        java.util.Arrays.stream(far.xs()).map(x -> 4 * x - 1200).toArray(),
                        java.util.Arrays.stream(far.ys()).map(y -> 4 * y - 900).toArray());
        int inFar =
                PhotoPlacement.place(far, 800, 600, Set.of(), List.of()).keySet().stream()
                        .filter(p -> far.x(p) > 300 && far.x(p) < 500)
                        .filter(p -> far.y(p) > 225 && far.y(p) < 375)
                        .toList()
                        .size();
        int inNear = PhotoPlacement.place(near, 800, 600, Set.of(), List.of()).size();
        assertTrue(inNear > 4 * inFar, inNear + " from nearby, " + inFar + " of them from afar");
    }

    @Test
    void theFewerPhotosTheLargerTheyAre() {
        assertEquals(PhotoPlacement.LARGEST, PhotoPlacement.side(800, 600, 3), 0);
        assertEquals(PhotoPlacement.SMALLEST, PhotoPlacement.side(800, 600, 5000), 0);
        assertEquals(56, PhotoPlacement.side(800, 600, 45), 0);
    }
}

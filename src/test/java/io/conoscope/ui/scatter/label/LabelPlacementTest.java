package io.conoscope.ui.scatter.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.math.Seeds;
import io.conoscope.ui.scatter.label.LabelPlacement.Wish;

import javafx.geometry.Rectangle2D;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class LabelPlacementTest {

    private static List<Wish> wishes(long seed, int count, double width, double height) {
        var random = Seeds.random(seed);
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < count; i++) {
            wishes.add(
                    new Wish(
                            i,
                            random.nextDouble(-20, width + 20),
                            random.nextDouble(-20, height + 20),
                            random.nextDouble(20, 160),
                            16));
        }
        return wishes;
    }

    @Property(tries = 200)
    void noLabelCoversAnotherOrIsCutOff(
            @ForAll long seed,
            @ForAll @IntRange(max = 200) int count,
            @ForAll @IntRange(min = 40, max = 1500) int width,
            @ForAll @IntRange(min = 30, max = 1000) int height) {
        var taken = List.of(new Rectangle2D(width / 3.0, height / 3.0, 60, 40));
        var placed =
                new LabelPlacement(width, height, 40)
                        .place(wishes(seed, count, width, height), Set.of(1, 5, 9), taken);
        var boxes = new ArrayList<>(placed.values());
        assertTrue(boxes.size() <= 40);
        for (var box : boxes) {
            assertTrue(box.getMinX() >= 0 && box.getMaxX() <= width, box::toString);
            assertTrue(box.getMinY() >= 0 && box.getMaxY() <= height, box::toString);
            assertFalse(box.intersects(taken.getFirst()));
        }
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(boxes.get(i).intersects(boxes.get(j)));
            }
        }
    }

    @Test
    void theMoreImportantLabelGetsThePlace() {
        var wishes = List.of(new Wish(7, 100, 100, 80, 16), new Wish(8, 100, 101, 80, 16));
        var placed = new LabelPlacement(400, 110, 40).place(wishes, Set.of(), List.of());
        assertTrue(placed.containsKey(7));
    }

    @Test
    void whatIsOnScreenStaysThoughSomethingMoreImportantComes() {
        var wishes = List.of(new Wish(7, 100, 20, 80, 16), new Wish(8, 100, 20, 80, 16));
        var placed = new LabelPlacement(400, 30, 40).place(wishes, Set.of(8), List.of());
        assertEquals(Set.of(8), placed.keySet());
    }

    @Test
    void aLabelAtTheBorderIsPushedInside() {
        var placed =
                new LabelPlacement(400, 300, 40)
                        .place(List.of(new Wish(1, 2, 299, 80, 16)), Set.of(), List.of());
        assertEquals(new Rectangle2D(6, 278, 80, 16), placed.get(1));
    }
}

package io.conoscope.ui.scatter.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.compare.PlaneServices;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// Every layout here is of one shape, turned and resized, as [PlaneServices] makes them.
class LayoutOverlayModelTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    private final PlaneServices services = new PlaneServices();
    private final Session session = new Session();
    private final Workbench bench =
            new Workbench(session, services, new TaskExecutors(NOW, NOW, NOW, NOW), new Messages());
    private final CompareModel compare =
            new CompareModel(bench, services, new CompareModel.Lanes(NOW, NOW), new Messages());
    private final LayoutOverlayModel overlay = new LayoutOverlayModel(compare);

    @BeforeEach
    void open() {
        bench.open(Path.of("photos"));
        compare.shownProperty().set(true);
    }

    private float[] drawn() {
        var frame = overlay.frameProperty().get();
        assertNotNull(frame);
        return frame.xy();
    }

    private float[] left() {
        return session.layoutProperty().get().xy();
    }

    @Test
    void aTurnedMirroredAndResizedLayoutLiesOnTheLeftOne() {
        compare.run("pca");
        assertArrayEquals(left(), drawn(), 1e-4f);
        assertEquals(0, overlay.disparityProperty().get(), 1e-6);
        assertTrue(overlay.turnedProperty().get());
    }

    @Test
    void asItIsWhereItIsNotToBeLaidOver() {
        overlay.alignedProperty().set(false);
        compare.run("pca");
        assertSame(compare.rightProperty().get().frame(), overlay.frameProperty().get());
        assertFalse(overlay.turnedProperty().get());
        assertEquals(0, overlay.disparityProperty().get(), 1e-6);
        overlay.alignedProperty().set(true);
        assertArrayEquals(left(), drawn(), 1e-4f);
    }

    @Test
    void layoutsOfOtherShapeAreDrawnAsLargeAsTheLeftOne() {
        compare.freeze();
        bench.embedding().choose(ModelChoice.fresh("clip-tiny", 2));
        double disparity = overlay.disparityProperty().get();
        assertTrue(disparity > 0.05 && disparity < 0.95, () -> "disparity " + disparity);
        assertEquals(spread(left()), spread(drawn()), 1e-3 * spread(left()));
    }

    private static double spread(float[] xy) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < xy.length; i += 2) {
            meanX += 2.0 * xy[i] / xy.length;
            meanY += 2.0 * xy[i + 1] / xy.length;
        }
        double sum = 0;
        for (int i = 0; i < xy.length; i += 2) {
            sum += Math.pow(xy[i] - meanX, 2) + Math.pow(xy[i + 1] - meanY, 2);
        }
        return sum;
    }

    @Test
    void twoGapViewsKeepTheirAxesAndTheirSize() {
        var choice = bench.projection().choiceProperty();
        choice.set(choice.get().withMethod("gap"));
        compare.freeze();
        bench.embedding().choose(ModelChoice.fresh("clip-tiny", 2));
        assertFalse(overlay.turnedProperty().get());
        var own = compare.rightProperty().get().frame().xy();
        for (int i = 0; i < own.length; i += 2) {
            assertEquals(own[i], drawn()[i], 0);
            assertEquals(Math.abs(own[i + 1]), Math.abs(drawn()[i + 1]), 0);
        }
    }

    @Test
    void standsStillWhileTheLeftForms() {
        compare.run("pca");
        var before = overlay.frameProperty().get();
        session.layoutProperty().set(new LayoutFrame(1, 2, noise()));
        assertSame(before, overlay.frameProperty().get());
        assertTrue(overlay.disparityProperty().get() > 0.001);
        session.layoutProperty().set(new LayoutFrame(2, 2, noise()));
        assertTrue(overlay.frameProperty().get() != before);
    }

    private float[] noise() {
        var xy = left().clone();
        for (int i = 0; i < xy.length; i++) {
            xy[i] += (float) Math.sin(31 * i);
        }
        return xy;
    }

    @Test
    void staysAsItLiesWhileThereIsNothingOnTheLeft() {
        compare.run("pca");
        var before = overlay.frameProperty().get();
        session.layoutProperty().set(null);
        assertSame(before, overlay.frameProperty().get());
        assertTrue(Double.isNaN(overlay.disparityProperty().get()));
    }

    @Test
    void hiddenThereIsNothing() {
        compare.run("pca");
        compare.shownProperty().set(false);
        assertNull(overlay.frameProperty().get());
        session.layoutProperty().set(new LayoutFrame(2, 2, noise()));
        assertTrue(Double.isNaN(overlay.disparityProperty().get()));
        compare.shownProperty().set(true);
        assertNotNull(overlay.frameProperty().get());
    }

    @Test
    void aPlaceThatIsNotFiniteIsNotLaidOver() {
        compare.run("pca");
        var broken = left().clone();
        broken[3] = Float.NaN;
        session.layoutProperty().set(new LayoutFrame(2, 2, broken));
        assertSame(compare.rightProperty().get().frame(), overlay.frameProperty().get());
        assertTrue(Double.isNaN(overlay.disparityProperty().get()));
    }
}

package io.conoscope.ui.scatter.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.RecordedFrame;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// Every layout here is of one shape, turned and resized, as [PlaneServices] makes them.
class LayoutOverlayModelTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    private final PlaneServices services = new PlaneServices();
    private final Session session = new Session();
    private final Workbench bench =
            new Workbench(session, services, new TaskExecutors(NOW, NOW, NOW, NOW), new Messages());
    private final CompareModel compare =
            new CompareModel(bench, new CompareModel.Executors(NOW, NOW), new Messages());
    private final LayoutOverlayModel overlay = new LayoutOverlayModel(compare);

    @BeforeEach
    void open() {
        var choice = bench.projection().choiceProperty();
        choice.set(choice.get().withMethod("umap"));
        bench.open(Path.of("photos"), "test");
        compare.shownProperty().set(true);
    }

    private float[] drawn() {
        var layout = overlay.displayedProperty().get();
        assertNotNull(layout);
        return layout.frame().xy();
    }

    /// The left side shows another frame.
    private void forms(LayoutFrame frame) {
        var now = session.displayedProperty().get();
        session.displayedProperty()
                .set(DisplayedLayout.live(now.rows(), now.choice(), RecordedFrame.of(frame)));
    }

    private float[] left() {
        return session.displayedProperty().get().frame().xy();
    }

    @Test
    void aTurnedMirroredAndResizedLayoutLiesOnTheLeftOne() {
        compare.run("pca");
        assertArrayEquals(left(), drawn(), 1e-4f);
        assertEquals(0, overlay.disparityProperty().get(), 1e-6);
        assertTrue(overlay.displayedProperty().get().turned());
    }

    @Test
    void asItIsWhereItIsNotToBeLaidOver() {
        overlay.alignedProperty().set(false);
        compare.run("pca");
        assertSame(compare.rightProperty().get(), overlay.displayedProperty().get());
        assertFalse(overlay.displayedProperty().get().turned());
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
        assertFalse(overlay.displayedProperty().get().turned());
        var own = compare.rightProperty().get().frame().xy();
        for (int i = 0; i < own.length; i += 2) {
            assertEquals(own[i], drawn()[i], 0);
            assertEquals(Math.abs(own[i + 1]), Math.abs(drawn()[i + 1]), 0);
        }
    }

    /// Models of these seeds give layouts of which some run against that of seed 1 and some do not.
    @ParameterizedTest
    @CsvSource({"gap, 1", "pca, 0", "pca, 1"})
    void anAxisThatRunsAgainstTheLeftOneIsMirroredAndNoOther(String method, int axis) {
        var choice = bench.projection().choiceProperty();
        choice.set(choice.get().withMethod(method));
        compare.freeze();
        var own = compare.rightProperty().get().frame().xy();
        var signs = new HashSet<Integer>();
        for (int seed = 2; seed < 12; seed++) {
            bench.embedding().choose(ModelChoice.fresh("clip-tiny", seed));
            int sign = covariance(own, left(), axis) < 0 ? -1 : 1;
            signs.add(sign);
            for (int i = axis; i < own.length; i += 2) {
                assertEquals(sign * own[i], drawn()[i], 0, "seed " + seed);
            }
        }
        if (axis == 1 && method.equals("pca")) {
            // PlaneServices puts the wide direction, in which all seeds agree, on this axis.
            assertEquals(Set.of(1), signs);
        } else {
            assertEquals(Set.of(-1, 1), signs);
        }
    }

    private static double covariance(float[] a, float[] b, int axis) {
        double meanA = 0;
        double meanB = 0;
        for (int i = axis; i < a.length; i += 2) {
            meanA += 2.0 * a[i] / a.length;
            meanB += 2.0 * b[i] / b.length;
        }
        double sum = 0;
        for (int i = axis; i < a.length; i += 2) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum;
    }

    @Test
    void standsStillWhileTheLeftForms() {
        compare.run("pca");
        var before = overlay.displayedProperty().get();
        forms(new LayoutFrame(1, 2, noise()));
        assertSame(before, overlay.displayedProperty().get());
        assertTrue(overlay.disparityProperty().get() > 0.001);
        forms(new LayoutFrame(2, 2, noise()));
        assertTrue(overlay.displayedProperty().get() != before);
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
        var before = overlay.displayedProperty().get();
        session.displayedProperty().set(null);
        assertSame(before, overlay.displayedProperty().get());
        assertTrue(Double.isNaN(overlay.disparityProperty().get()));
    }

    @Test
    void hiddenThereIsNothing() {
        compare.run("pca");
        compare.shownProperty().set(false);
        assertNull(overlay.displayedProperty().get());
        forms(new LayoutFrame(2, 2, noise()));
        assertTrue(Double.isNaN(overlay.disparityProperty().get()));
        compare.shownProperty().set(true);
        assertNotNull(overlay.displayedProperty().get());
    }

    @Test
    void aPlaceThatIsNotFiniteIsNotLaidOver() {
        compare.run("pca");
        var broken = left().clone();
        broken[3] = Float.NaN;
        forms(new LayoutFrame(2, 2, broken));
        assertSame(compare.rightProperty().get(), overlay.displayedProperty().get());
        assertTrue(Double.isNaN(overlay.disparityProperty().get()));
    }

    @Test
    void theFramesOfARightRunAreLaidOverAsItsEndIs() {
        services.frames = 4;
        bench.projection()
                .choiceProperty()
                .set(
                        ProjectionChoice.DEFAULT
                                .withMethod("umap")
                                .withSettings(ProjectionSettings.defaults().withNeighbors(7)));
        compare.freeze();
        bench.projection().choiceProperty().set(ProjectionChoice.DEFAULT.withMethod("pca"));
        var end = drawn().clone();
        assertArrayEquals(left(), end, 1e-4f);
        compare.rightRun().playback().show(1);
        for (int i = 0; i < end.length; i++) {
            assertEquals(end[i] / 2, drawn()[i], 1e-4f, "at half the size of the end");
        }
        assertTrue(overlay.displayedProperty().get().inView().width() >= 1.9 * width(drawn()));
    }

    private static double width(float[] xy) {
        return WorldBox.around(xy).width();
    }

    @Test
    void saysThatARunIsFinishedThoughNoPointMoves() {
        compare.run("pca");
        assertEquals(DisplayedLayout.Stage.FINISHED, overlay.displayedProperty().get().stage());
    }
}

package io.conoscope.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.LayoutReport;
import io.conoscope.projection.MethodReport;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.session.DisplayedLayout.Stage;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.FinishedLayout;
import io.conoscope.ui.session.recording.RecordedFrame;

import org.junit.jupiter.api.Test;

import java.util.Map;

class DisplayedLayoutTest {

    private static final Embeddings ROWS =
            FakeServices.embeddings(new FakeServices().corpus("photos"), "clip-tiny");

    private static final LayoutFrame END = frame(10, 1);

    private static final DisplayedLayout FINISHED =
            DisplayedLayout.of(
                    FinishedLayout.of(
                            ROWS,
                            ProjectionChoice.DEFAULT,
                            new Layout(
                                    END,
                                    "umap",
                                    Map.of(),
                                    LayoutReport.of(new MethodReport.Pca(1, 0, "exact")))));

    private static final WorldBox ALL = new WorldBox(-9, -9, 9, 9);

    /// Four images and four texts on a line of slope 2.
    private static LayoutFrame frame(int iteration, float scale) {
        var xy = new float[16];
        for (int i = 0; i < 8; i++) {
            xy[2 * i] = scale * i;
            xy[2 * i + 1] = 2 * scale * i;
        }
        return new LayoutFrame(iteration, 10, xy);
    }

    @Test
    void refusesAFrameOfOtherRows() {
        var five = RecordedFrame.of(new LayoutFrame(0, 0, new float[10]));
        var thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> DisplayedLayout.live(ROWS, ProjectionChoice.DEFAULT, five));
        assertEquals("a frame of 5 points for 8 rows", thrown.getMessage());
    }

    @Test
    void anEarlierFrameIsSeenWithinAllFramesOfItsRun() {
        var early = FINISHED.at(RecordedFrame.of(frame(3, 0.5f)), ALL);
        assertEquals(Stage.RECORDED, early.stage());
        assertEquals(new WorldBox(0, 0, 3.5, 7), early.bounds());
        assertEquals(ALL, early.inView());
        assertEquals(FINISHED.result(), early.result());
    }

    @Test
    void theLastFrameOfARecordingIsTheFinishedLayout() {
        var early = FINISHED.at(RecordedFrame.of(frame(3, 0.5f)), ALL);
        assertEquals(Stage.FINISHED, early.at(RecordedFrame.of(END), ALL).stage());
    }

    @Test
    void byItselfItIsSeenAsLargeAsItIs() {
        var early = FINISHED.at(RecordedFrame.of(frame(3, 0.5f)), ALL).alone();
        assertEquals(early.bounds(), early.inView());
    }

    @Test
    void whatIsInViewMovesWithThePoints() {
        var early = FINISHED.at(RecordedFrame.of(frame(3, 0.5f)), ALL);
        var moved = early.moved(DisplayedLayoutTest::doubledAndShifted, true);
        assertArrayEquals(new float[] {1, 0, 2, 2}, first(moved), 0);
        assertEquals(new WorldBox(1, 0, 8, 14), moved.bounds());
        assertEquals(new WorldBox(-17, -18, 19, 18), moved.inView());
        assertTrue(moved.turned());
        assertFalse(early.turned());
    }

    private static float[] first(DisplayedLayout layout) {
        return java.util.Arrays.copyOf(layout.frame().xy(), 4);
    }

    private static float[] doubledAndShifted(float[] xy) {
        var result = new float[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            result[i] = 2 * xy[i] + 1;
            result[i + 1] = 2 * xy[i + 1];
        }
        return result;
    }

    @Test
    void rowsAreToldByTheirKey() {
        var corpus = new FakeServices().corpus("photos");
        assertTrue(FINISHED.isOf(ROWS, ProjectionChoice.DEFAULT));
        assertTrue(FINISHED.isOf(FakeServices.embeddings(corpus, "clip-tiny")));
        assertFalse(FINISHED.isOf(FakeServices.embeddings(corpus, "another")));
        assertFalse(FINISHED.isOf(ROWS, ProjectionChoice.DEFAULT.withMethod("pca")));
    }
}

package io.conoscope.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.projection.method.UmapProjection;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A real run on a real thread, steered from this one.
@Timeout(120)
class ProjectionControlTest {

    private static final int EPOCHS = 40;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ProjectionControl control = new ProjectionControl();
    private final BlockingQueue<LayoutFrame> frames = new LinkedBlockingQueue<>();

    @AfterEach
    void end() {
        control.cancel();
        thread.shutdownNow();
    }

    @Test
    void pausedBeforeTheFirstStepShowsTheStartAndWaits() throws Exception {
        control.pause();
        start();

        nextFrame();
        assertEquals(0, nextFrame().iteration());
        assertEquals(null, frames.poll(200, TimeUnit.MILLISECONDS));
    }

    @Test
    void aStepDoesOneIterationAndShowsIt() throws Exception {
        control.pause();
        start();
        nextFrame();
        nextFrame();

        for (int step = 1; step <= 3; step++) {
            control.step();
            assertEquals(step, nextFrame().iteration());
        }
        assertEquals(null, frames.poll(200, TimeUnit.MILLISECONDS));
    }

    @Test
    void resumeRunsToTheSameLayoutAsAnUndisturbedRun() throws Exception {
        control.pause();
        var steered = start();
        nextFrame();
        nextFrame();
        control.step();
        nextFrame();

        control.resume();

        var undisturbed = run(new ProjectionControl());
        assertArrayEquals(undisturbed.frame().xy(), steered.get().frame().xy());
    }

    @Test
    void stepsNotDoneYetAreForgottenOnceItRunsOn() throws Exception {
        control.step();
        control.step();
        control.resume();
        control.pause();
        start();

        nextFrame();
        assertEquals(0, nextFrame().iteration());
        assertEquals(null, frames.poll(200, TimeUnit.MILLISECONDS));
    }

    @Test
    void cancelEndsAPausedRun() throws Exception {
        control.pause();
        var steered = start();
        nextFrame();
        nextFrame();

        control.cancel();

        var error = assertThrows(ExecutionException.class, steered::get);
        assertInstanceOf(CancellationException.class, error.getCause());
    }

    @Test
    void cancelEndsTheSearchForNeighbors() {
        var listener =
                new ProjectionListener() {
                    @Override
                    public void progress(Progress progress) {
                        assertEquals("project.neighbors", progress.stage());
                        control.cancel();
                    }

                    @Override
                    public void frame(LayoutFrame frame) {}
                };

        assertThrows(
                CancellationException.class,
                () ->
                        projection()
                                .run(
                                        Samples.input(Samples.blobs(2000, 2, 10, 1)),
                                        control,
                                        listener));
    }

    @Test
    void aCancelledTokenEndsARunToo() {
        var token = new CancellationToken();
        token.cancel();

        assertThrows(CancellationException.class, () -> run(new ProjectionControl(token)));
    }

    private Future<Layout> start() {
        return thread.submit(() -> run(control));
    }

    private Layout run(ProjectionControl steering) {
        return projection()
                .run(
                        Samples.input(Samples.blobs(120, 2, 10, 1)),
                        steering,
                        new ProjectionListener() {
                            @Override
                            public void progress(Progress progress) {}

                            @Override
                            public void frame(LayoutFrame frame) {
                                frames.add(frame);
                            }
                        });
    }

    private static Projection projection() {
        return new UmapProjection(ProjectionSettings.defaults().withThreads(2).withEpochs(EPOCHS));
    }

    private LayoutFrame nextFrame() throws InterruptedException {
        var frame = frames.poll(60, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame came");
        }
        return frame;
    }
}

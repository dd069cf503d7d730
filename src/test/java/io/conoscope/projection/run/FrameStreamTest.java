package io.conoscope.projection.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.Samples;
import io.conoscope.projection.Tuning;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class FrameStreamTest {

    /// Each iteration takes some moments, in each of which the one point moves on.
    private static final class Slow implements IterativeLayout {

        private final int moments;
        private final int millis;
        private final List<Tuning> tunings = new ArrayList<>();
        private int iteration;
        private float x;

        Slow(int moments, int millis) {
            this.moments = moments;
            this.millis = millis;
        }

        @Override
        public int iteration() {
            return iteration;
        }

        @Override
        public void tune(Tuning tuning) {
            tunings.add(tuning);
        }

        @Override
        public void step(Runnable between) {
            for (int moment = 0; moment < moments; moment++) {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                x++;
                between.run();
            }
            iteration++;
        }

        @Override
        public float[] positions() {
            return new float[] {x, 0};
        }
    }

    private final ProjectionControl control = new ProjectionControl();
    private final Samples.Recorder recorder = new Samples.Recorder();

    private LayoutFrame run(IterativeLayout layout, int iterations) {
        return new FrameStream(layout, iterations, Tuning.defaults(), control, recorder).run();
    }

    @Test
    void anIterationThatTakesLongShowsHowFarItIs() {
        // One iteration of 400 ms: promised is a changed frame every 100 ms.
        run(new Slow(40, 10), 1);

        long changed = recorder.frames.stream().map(frame -> frame.xy()[0]).distinct().count();
        assertTrue(changed >= 4, changed + " changed frames");
    }

    @Test
    void quickIterationsDoNotBringAFrameEach() {
        run(new Slow(1, 1), 200);

        assertTrue(recorder.count() < 50, recorder.count() + " frames");
    }

    @Test
    void lastFrameIsTheOneReturnedAndComesOnce() {
        var last = run(new Slow(1, 0), 30);

        assertEquals(30, last.iteration());
        assertEquals(30, last.xy()[0]);
        assertEquals(1, recorder.frames.stream().filter(frame -> frame.iteration() == 30).count());
    }

    @Test
    void everyStepOfAPausedRunIsShown() {
        control.pause();
        for (int step = 0; step < 3; step++) {
            control.step();
        }

        run(new Slow(1, 0), 3);

        assertEquals(
                List.of(0, 1, 2, 3), recorder.frames.stream().map(LayoutFrame::iteration).toList());
    }

    @Test
    void cancellationIsHeardWithinAnIteration() {
        var layout = new Slow(1000, 1);
        control.cancel();

        assertThrows(CancellationException.class, () -> run(layout, 1));
        assertTrue(layout.x <= 1, "moments " + layout.x);
    }

    @Test
    void aChangeIsTakenOverBeforeTheNextIterations() {
        var wanted = Tuning.defaults().withRepulsion(7);
        var layout = new Slow(1, 20);
        control.change(wanted);

        run(layout, 2);

        assertEquals(List.of(wanted, wanted), layout.tunings);
    }

    @Test
    void aPauseDoesNotCountInTheRate() throws InterruptedException {
        control.pause();
        var resume = new Thread(control::resume);
        long began = System.nanoTime();
        var running = new Thread(() -> run(new Slow(1, 1), 50));
        running.start();
        Thread.sleep(300);
        resume.start();
        running.join();
        double seconds = (System.nanoTime() - began) / 1e9;

        var last = recorder.progress.getLast();
        assertTrue(
                seconds - last.done() / last.perSecond() > 0.25,
                last.perSecond() + " a second in " + seconds + " s");
    }
}

package io.conoscope.ui.run.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.RunFormat;
import io.conoscope.runlog.RunLog;
import io.conoscope.ui.session.run.RunData;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class XAxisTest {

    private final RunBuilder log = new RunBuilder();

    private RunData data() {
        return RunData.of(
                new RunLog(
                        "a",
                        Path.of("a"),
                        RunFormat.JSONL,
                        log.scalars(),
                        List.of(),
                        List.of(),
                        false),
                null,
                null);
    }

    @Test
    void timeCountsFromTheRunsFirstPoint() {
        log.scalar("early", false).add(0, 100, Double.NaN, 1);
        log.scalar("loss", false).add(1, 160, Double.NaN, 3);
        log.scalar("loss", false).add(2, 220, Double.NaN, 2);
        assertArrayEquals(new double[] {60, 120}, XAxis.TIME.curve(data(), "loss").x());
        assertEquals(2, XAxis.TIME.curve(data(), "loss").step(1));
    }

    @Test
    void orphansOfARestartAreLeftOut() {
        var loss = log.scalar("loss", false);
        loss.add(1, 0, Double.NaN, 5);
        loss.add(2, 0, Double.NaN, 4);
        loss.add(3, 0, Double.NaN, 3);
        log.restartedAt(2);
        loss.add(2, 0, Double.NaN, 40);
        var curve = XAxis.STEP.curve(data(), "loss");
        assertArrayEquals(new double[] {1, 2}, curve.x());
        assertArrayEquals(new float[] {5, 40}, curve.y());
    }

    @Test
    void anEpochIsThePointsOwnOrReadFromATagOfThatName() {
        log.scalar("own", false).add(7, 0, 1.5, 1);
        log.scalar("train/epoch", false).add(0, 0, Double.NaN, 0);
        log.scalar("train/epoch", false).add(100, 0, Double.NaN, 2);
        log.scalar("loss", false).add(25, 0, Double.NaN, 1);
        log.scalar("loss", false).add(150, 0, Double.NaN, 1);
        assertArrayEquals(new double[] {1.5}, XAxis.EPOCH.curve(data(), "own").x());
        assertArrayEquals(new double[] {0.5, 2}, XAxis.EPOCH.curve(data(), "loss").x());
    }

    @Test
    void pointsWithoutAPlaceAreLeftOut() {
        log.scalar("loss", false).add(25, Double.NaN, Double.NaN, 1);
        assertEquals(0, XAxis.EPOCH.curve(data(), "loss").size());
        assertEquals(0, XAxis.TIME.curve(data(), "loss").size());
        assertSame(Curve.NONE, XAxis.STEP.curve(data(), "other"));
    }

    @Test
    void ticksAreWholeStepsAndRoundMinutes() {
        assertArrayEquals(
                new String[] {"0", "1", "2"},
                XAxis.STEP.ticks(new AxisScale(0, 2.2, 0, 1, false), 6).labels());
        var hour = new AxisScale(0, 4000, 0, 1, false);
        assertEquals("axis.time.minutes", XAxis.TIME.nameKey(hour));
        assertArrayEquals(new String[] {"0", "20", "40", "60"}, XAxis.TIME.ticks(hour, 4).labels());
        assertArrayEquals(
                new double[] {0, 1200, 2400, 3600}, XAxis.TIME.ticks(hour, 4).values(), 1e-9);
    }
}

package io.conoscope.ui.run.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.curve.AxisScale;
import io.conoscope.ui.run.curve.XAxis;
import io.conoscope.ui.run.draw.ChartLine;
import io.conoscope.ui.run.draw.ChartPicture;
import io.conoscope.ui.run.draw.ChartView;
import io.conoscope.ui.run.evaluation.TestRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class ReadoutTest {

    @TempDir private Path folder;

    private final TestRuns runs = new TestRuns();

    private String place(XAxis axis, double range) {
        var run = runs.runs().runs().getFirst();
        var source = List.of(new ChartLine.Source(run, run.data()));
        var line = ChartLine.of("loss", source, axis, 0, List.of()).getFirst();
        var row = new Readout.Row(line, 1, 0, 0);
        return row.place(new AxisScale(0, range, 0, 100, false), new Messages());
    }

    @Test
    void aPointSaysWhereItLiesAlongTheAxisAndItsStep() throws Exception {
        Files.writeString(
                folder.resolve("metrics.jsonl"),
                """
                {"step":0,"epoch":0,"wallTime":1000,"loss":2}
                {"step":1500,"epoch":2.5,"wallTime":1426,"loss":1}
                """);
        runs.show(folder);
        assertEquals("step 1,500", place(XAxis.STEP, 2000));
        assertEquals("epoch 2.50 · step 1,500", place(XAxis.EPOCH, 3));
        assertEquals("7.10 min · step 1,500", place(XAxis.TIME, 500));
        assertEquals("426 s · step 1,500", place(XAxis.TIME, 120));
    }

    /// Runs that log at other steps: the one that is closest to the mouse is told, not the largest.
    @Test
    void theCrosshairTellsTheStepOfThePointThatIsDrawn() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(
                folder.resolve("a/metrics.jsonl"),
                """
                {"step":0,"loss":9}
                {"step":100,"loss":8}
                """);
        Files.writeString(
                folder.resolve("b/metrics.jsonl"),
                """
                {"step":0,"loss":2}
                {"step":70,"loss":1}
                {"step":100,"loss":0.5}
                """);
        runs.show(folder);
        var sources =
                runs.runs().runs().stream()
                        .map(run -> new ChartLine.Source(run, run.data()))
                        .toList();
        var lines = ChartLine.of("loss", sources, XAxis.STEP, 0, List.of());
        var view = new ChartView(null, null, false, false, true);
        var picture = ChartPicture.of(lines, XAxis.STEP, view, 400, 200);
        var readout = Readout.at(picture, 66.6);
        var nearest = Objects.requireNonNull(readout.nearest());
        assertEquals("step 70", nearest.place(picture.x(), new Messages()));
        assertEquals(picture.x().pixel(70), nearest.x());
        assertEquals(100, readout.rows().getFirst().step());
    }
}

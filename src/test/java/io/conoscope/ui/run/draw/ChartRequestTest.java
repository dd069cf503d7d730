package io.conoscope.ui.run.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.ui.run.curve.XAxis;
import io.conoscope.ui.run.evaluation.TestRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ChartRequestTest {

    @TempDir private Path folder;

    private final TestRuns runs = new TestRuns();

    private ChartRequest request(XAxis axis) {
        var sources =
                runs.runs().runs().stream()
                        .map(run -> new ChartLine.Source(run, run.data()))
                        .toList();
        var view = new ChartView(null, null, false, false, true);
        var look = new ChartColors(0, 0, List.of());
        return new ChartRequest("loss", sources, axis, 0, view, look, 400, 200, 1);
    }

    @Test
    void theAxisOfALogByEpochSaysEpoch() throws Exception {
        Files.writeString(folder.resolve("results.csv"), "epoch,loss\n1,3\n2,2\n3,1\n");
        runs.show(folder);
        var request = request(XAxis.STEP);
        assertEquals("axis.epoch", request.shownAxis().nameKey(request.picture(List.of()).x()));
        assertArrayEquals(
                new double[] {1, 2, 3}, request.picture(List.of()).lines().getFirst().raw().x());
        assertEquals(XAxis.TIME, request(XAxis.TIME).shownAxis());
    }

    @Test
    void oneLogWithStepsAmongThemKeepsTheAxisOfSteps() throws Exception {
        Files.writeString(folder.resolve("results.csv"), "epoch,loss\n1,3\n2,2\n");
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/metrics.jsonl"), "{\"step\":5,\"loss\":2}\n");
        runs.show(folder);
        assertEquals(2, runs.runs().runs().size());
        assertEquals(XAxis.STEP, request(XAxis.STEP).shownAxis());
    }
}

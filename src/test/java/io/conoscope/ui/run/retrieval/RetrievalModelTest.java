package io.conoscope.ui.run.retrieval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.evaluation.TestRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class RetrievalModelTest {

    @TempDir Path folder;

    private final TestRuns runs = new TestRuns();

    @Test
    void oneRunShowsEveryK() throws Exception {
        runs.show(RunFolders.write(folder.resolve("one"), 3, 0.07, 0.5));
        var model = new RetrievalModel(runs.evaluations(), new Messages());
        var charts = model.chartsProperty().get();
        assertEquals(List.of("scenes dev", "flickr8k dev"), charts.corpora());
        assertEquals(
                List.of("1", "5", "10"), charts.charts().stream().map(RecallChart::k).toList());
        var curve = charts.charts().get(1).curves().getFirst();
        assertEquals(Search.TEXT_TEXT, curve.search());
        assertArrayEquals(new double[] {0, 1, 2}, curve.epochs());
        assertEquals(0.7, curve.recall()[2], 1e-12);
        assertEquals(2, charts.lastEpoch());
    }

    @Test
    void severalRunsShowTheChosenK() throws Exception {
        runs.show(RunFolders.write(folder.resolve("a"), 3, 0.07, 0.5));
        runs.show(RunFolders.write(folder.resolve("b"), 2, 0.07, 0.5));
        var model = new RetrievalModel(runs.evaluations(), new Messages());
        model.kProperty().set("10");
        var charts = model.chartsProperty().get().charts();
        assertEquals(List.of("10", "10"), charts.stream().map(RecallChart::k).toList());
        assertEquals(6, charts.getFirst().curves().size(), "three directions of two corpora");
        assertEquals(2, charts.get(1).curves().getFirst().epochs().length);
    }

    @Test
    void aValueStandsUntilTheNext() {
        var curve =
                new RecallCurve(0, Search.TEXT_TEXT, new double[] {1, 2}, new double[] {0.5, 0.6});
        assertEquals(-1, curve.at(0.5));
        assertEquals(0, curve.at(1.9));
        assertEquals(1, curve.at(7));
    }
}

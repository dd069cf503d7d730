package io.conoscope.ui.run.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.run.curve.AxisRange;
import io.conoscope.ui.run.curve.XAxis;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.TagsModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

class ChartsModelTest {

    @TempDir private Path folder;

    private final RunsModel runs =
            new RunsModel(
                    new RunsModel.Context(
                            new JobQueue(),
                            new Notices(),
                            new Background(Runnable::run, Runnable::run),
                            new Messages()));
    private final ChartsModel charts = new ChartsModel(runs, new TagsModel(runs));

    @BeforeEach
    void open() throws IOException {
        log(10);
        log(100);
        runs.open(folder);
    }

    private void log(int step) throws IOException {
        Files.writeString(
                folder.resolve("metrics.jsonl"),
                String.format(Locale.ROOT, "{\"step\":%d,\"train/loss\":1}%n", step),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    @Test
    void aWindowAtTheEndGoesOnWithIt() throws IOException {
        charts.windowProperty().set(new AxisRange(80, 102));
        log(150);
        runs.tick();
        assertEquals(new AxisRange(130, 152), charts.windowProperty().get());
    }

    @Test
    void aWindowBeforeTheEndStays() throws IOException {
        charts.windowProperty().set(new AxisRange(20, 60));
        log(150);
        runs.tick();
        assertEquals(new AxisRange(20, 60), charts.windowProperty().get());
    }

    @Test
    void anotherAxisShowsAllAgain() {
        charts.windowProperty().set(new AxisRange(20, 60));
        charts.point(30, 30);
        charts.axisProperty().set(XAxis.TIME);
        assertNull(charts.windowProperty().get());
        assertTrue(Double.isNaN(charts.crossProperty().get()));
    }

    @Test
    void oneChartsValuesAreNarrowedUntilAllIsShownAgain() {
        var zoomed = charts.zoomed();
        assertFalse(zoomed.get());
        charts.narrow("train/loss", new AxisRange(0.5, 1));
        assertTrue(zoomed.get());
        assertNull(charts.valuesOf("eval/gap_l2"));
        charts.whole();
        assertFalse(zoomed.get());
        assertNull(charts.valuesOf("train/loss"));
        charts.narrow("train/loss", new AxisRange(0.5, 1));
        charts.axisProperty().set(XAxis.EPOCH);
        assertNull(charts.valuesOf("train/loss"));
        charts.narrow("train/loss", new AxisRange(-0.5, 1));
        charts.logYProperty().set(true);
        assertFalse(zoomed.get());
    }

    @Test
    void theStepOfOtherViewsMovesTheCrossHair() {
        runs.stepProperty().set(40);
        assertEquals(40, charts.crossProperty().get());
        charts.point(42.5, 40);
        assertEquals(42.5, charts.crossProperty().get());
        assertEquals(40, runs.stepProperty().get());
        charts.axisProperty().set(XAxis.EPOCH);
        runs.stepProperty().set(60);
        assertTrue(Double.isNaN(charts.crossProperty().get()));
    }

    @Test
    void oneChartFillsThePanelUntilItIsAskedAgain() {
        charts.toggleAlone("train/loss");
        assertEquals("train/loss", charts.aloneProperty().get());
        charts.toggleAlone("train/loss");
        assertNull(charts.aloneProperty().get());
    }
}

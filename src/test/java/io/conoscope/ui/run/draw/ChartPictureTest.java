package io.conoscope.ui.run.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.draw.Pixels;
import io.conoscope.ui.run.curve.AxisRange;
import io.conoscope.ui.run.curve.XAxis;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

class ChartPictureTest {

    private static final ChartView ALL = new ChartView(null, null, false, false, true);
    private static final ChartColors LOOK =
            new ChartColors(0xFFFFFF, 0xEEEEEE, Collections.nCopies(8, 0xFF0000));

    @TempDir private Path folder;
    private List<ChartLine.Source> sources = List.of();

    @BeforeEach
    void open() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i <= 100; i++) {
            text.append(
                    String.format(
                            Locale.ROOT, "{\"step\":%d,\"loss\":%s,\"few\":%s}%n", i, i % 10, -i));
        }
        Files.writeString(folder.resolve("metrics.jsonl"), text);
        var now = new Background(Runnable::run, Runnable::run);
        var runs =
                new RunsModel(
                        new RunsModel.Context(new JobQueue(), new Notices(), now, new Messages()));
        runs.open(folder);
        sources = runs.runs().stream().map(run -> new ChartLine.Source(run, run.data())).toList();
    }

    private ChartPicture picture(String tag, ChartView view) {
        var lines = ChartLine.of(tag, sources, XAxis.STEP, 0.6, List.of());
        return ChartPicture.of(lines, XAxis.STEP, view, 200, 100);
    }

    @Test
    void allPointsShowWithALittleRoom() {
        var picture = picture("loss", ALL);
        assertEquals(-1.5, picture.x().low(), 1e-9);
        assertEquals(101.5, picture.x().high(), 1e-9);
        assertEquals(-0.45, picture.y().low(), 1e-6);
        assertEquals(9.45, picture.y().high(), 1e-6);
        assertFalse(picture.empty());
    }

    @Test
    void aWindowIsKeptAsItWasChosen() {
        var picture =
                picture("loss", new ChartView(new AxisRange(10, 12), null, false, false, true));
        assertEquals(10, picture.x().low());
        assertEquals(2.1, picture.y().high(), 1e-6);
    }

    @Test
    void aLogScaleWithoutValuesAboveZeroIsEmpty() {
        assertTrue(picture("few", new ChartView(null, null, false, true, true)).empty());
        assertTrue(picture("none", ALL).empty());
    }

    @Test
    void linesAreTakenOverWhereNothingChanged() {
        var before = ChartLine.of("loss", sources, XAxis.STEP, 0.6, List.of());
        var same = ChartLine.of("loss", sources, XAxis.STEP, 0.6, before);
        assertSame(before.getFirst(), same.getFirst());
        var rougher = ChartLine.of("loss", sources, XAxis.STEP, 0, before);
        assertSame(before.getFirst().raw(), rougher.getFirst().raw());
        assertNotSame(before.getFirst().smooth(), rougher.getFirst().smooth());
        assertSame(rougher.getFirst().raw(), rougher.getFirst().smooth());
    }

    @Test
    void theLineIsDrawnInItsColour() {
        var pixels = Pixels.of(200, 100);
        picture("loss", ALL).draw(pixels, LOOK, 1);
        long red =
                java.util.Arrays.stream(pixels.argb())
                        .filter(pixel -> (pixel & 0xFFFFFF) == 0xFF0000)
                        .count();
        assertTrue(red > 100, red + " red pixels");
    }

    @Test
    void numbersAndDrawingsHoldWhatShows() {
        var picture = picture("loss", ALL);
        var csv = ChartCsv.of("a,b", picture, new AxisRange(99, 100)).split("\r\n");
        assertEquals("run,tag,step,x,value,smoothed", csv[0]);
        assertEquals(3, csv.length);
        assertTrue(csv[1].contains(",\"a,b\",99,99.0,9.0,"), csv[1]);
        var svg = ChartSvg.of("loss <1>", "step", picture, LOOK, 0);
        assertTrue(svg.startsWith("<svg "), svg);
        assertTrue(svg.contains("loss &lt;1&gt;"), svg);
        assertTrue(svg.contains("<path d=\"M"), svg);
        assertFalse(svg.contains("NaN"), svg);
    }
}

package io.conoscope.ui.lab.batch.expect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.gap.batch.BatchSampling;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.lab.batch.judge.JudgeKind;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

class ExpectationFigureTest {

    private static final ExpectedCurve CURVE =
            new ExpectedCurve(
                    BatchSampling.RANDOM,
                    new int[] {2, 16, 128},
                    new double[] {0, 0.3, 21},
                    Map.of(
                            JudgeKind.SAME_IMAGE,
                            new double[] {0, 0.2, 13},
                            JudgeKind.CROWD,
                            new double[] {0, 0.1, 8}));

    private static final ExpectationFigure FIGURE =
            new ExpectationFigure(
                    CURVE,
                    "A & B <test>",
                    new ExpectationFigure.Inks("#111111", "#eeeeee", "#ffffff", "#009e73"),
                    new Messages());

    @Test
    void numbersStandByTheirSizes() {
        var lines = FIGURE.csv().lines().toList();
        assertEquals("sampling,captions,batch_size,together,same_image,crowd", lines.getFirst());
        assertEquals("random,1,16,0.3,0.2,0.1", lines.get(2));
        assertEquals(4, lines.size());
    }

    @Test
    void theDrawingIsWholeXmlWithAxesAndLegend() throws Exception {
        var svg = FIGURE.svg();
        var read =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals("svg", read.getDocumentElement().getNodeName());
        assertEquals(3, read.getElementsByTagName("path").getLength());
        var said = read.getDocumentElement().getTextContent();
        assertTrue(said.contains("A & B <test>"), said);
        assertTrue(said.contains("pairs in a batch"), said);
        assertTrue(said.contains("false negatives"), said);
        assertTrue(said.contains("crowd"), said);
    }

    @Test
    void nothingIsWrittenWhileNothingShows() {
        var figure = ExpectationFigure.figure(Optional::empty);
        assertEquals(null, figure.capture(FigureFormat.CSV, 1));
        assertEquals("", figure.caption());
        var shown = ExpectationFigure.figure(() -> Optional.of(FIGURE));
        assertFalse(shown.formats().isEmpty());
        assertEquals("A & B <test>", shown.caption());
    }

    @Test
    void axesCoverWhatThereIsAndNoMore() {
        var plot = LogPlot.of(CURVE, 40, 0, 300, 0, 150);
        assertEquals(128, plot.largest());
        assertEquals(-1, plot.low());
        assertEquals(2, plot.high());
        assertEquals(0, plot.x(2), 1e-9);
        assertEquals(300, plot.x(128), 1e-9);
        assertEquals(150, plot.y(0.1), 1e-9);
        assertEquals(0, plot.y(100), 1e-9);
        assertFalse(plot.shows(0));
        assertTrue(plot.shows(0.1));
        assertArrayEquals(new int[] {-1, 0, 1, 2}, plot.decades());
        assertArrayEquals(new int[] {2, 4, 8, 16, 32, 64, 128}, plot.sizeTicks());
    }

    @Test
    void aCurveOfNothingStillHasAxes() {
        var none =
                new ExpectedCurve(BatchSampling.RANDOM, new int[] {2, 4}, new double[2], Map.of());
        var plot = LogPlot.of(none, 0, 0, 100, 0, 100);
        assertTrue(plot.high() > plot.low());
        assertFalse(plot.shows(none.together()[1]));
    }
}

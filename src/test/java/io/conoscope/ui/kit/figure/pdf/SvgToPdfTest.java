package io.conoscope.ui.kit.figure.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;

/// Pages are drawn again by PDFBox' own renderer, one pixel a point.
class SvgToPdfTest {

    private static final String HEAD =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                    + " width=\"100\" height=\"60\" viewBox=\"0 0 100 60\">"
                    + "<title>cones</title><desc>n 2 · seed 1</desc>"
                    + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>";

    private static String svg(String elements) {
        return HEAD + elements + "</svg>";
    }

    private static BufferedImage drawn(String elements) throws IOException {
        try (var document = Loader.loadPDF(SvgToPdf.convert(svg(elements)))) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    private static void assertColor(int expected, BufferedImage picture, int x, int y) {
        int found = picture.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertEquals(
                    (expected >> shift) & 0xFF, (found >> shift) & 0xFF, 3, "at " + x + ',' + y);
        }
    }

    @Test
    void aPageIsAsLargeAsTheViewAndSaysOfWhatItIs() throws IOException {
        try (var document = Loader.loadPDF(SvgToPdf.convert(svg("")))) {
            var paper = document.getPage(0).getMediaBox();
            assertEquals(100, paper.getWidth());
            assertEquals(60, paper.getHeight());
            assertEquals("cones", document.getDocumentInformation().getTitle());
            assertEquals("n 2 · seed 1", document.getDocumentInformation().getSubject());
        }
    }

    @Test
    void shapesStandWhereTheSvgHasThem() throws IOException {
        var picture =
                drawn(
                        "<circle cx=\"20\" cy=\"10\" r=\"6\" fill=\"#0072b2\"/>"
                                + "<path d=\"M70 40l10-10l10 10l-10 10z\" fill=\"#d55e00\"/>"
                                + "<line x1=\"0\" y1=\"55\" x2=\"100\" y2=\"55\" stroke=\"#808080\""
                                + " stroke-width=\"4\"/>");
        assertColor(0x0072B2, picture, 20, 10);
        assertColor(0xD55E00, picture, 80, 40);
        assertColor(0x808080, picture, 50, 55);
        assertColor(0xFFFFFF, picture, 20, 50);
        assertColor(0xFFFFFF, picture, 71, 31);
    }

    @Test
    void whatOverlapsInAPaleGroupIsNotAddedUp() throws IOException {
        var twice = "<rect x=\"10\" y=\"10\" width=\"30\" height=\"30\" fill=\"#000000\"/>";
        var picture = drawn("<g opacity=\"0.5\">" + twice + twice + "</g>");
        assertColor(0x808080, picture, 25, 25);
    }

    @Test
    void aGroupIsMovedAndCut() throws IOException {
        var picture =
                drawn(
                        "<clipPath id=\"in\"><rect width=\"20\" height=\"20\"/></clipPath>"
                                + "<g transform=\"translate(30 20)\" clip-path=\"url(#in)\""
                                + " fill=\"#009e73\">"
                                + "<rect x=\"-30\" y=\"-20\" width=\"100\" height=\"60\"/></g>");
        assertColor(0x009E73, picture, 31, 21);
        assertColor(0x009E73, picture, 49, 39);
        assertColor(0xFFFFFF, picture, 28, 30);
        assertColor(0xFFFFFF, picture, 52, 30);
        assertColor(0xFFFFFF, picture, 40, 43);
    }

    @Test
    void wordsOfEveryScriptAreOutlinesAtTheirAnchor() throws IOException {
        var text =
                "<text x=\"%d\" y=\"40\" font-size=\"30\" text-anchor=\"%s\" fill=\"#000000\">%s</text>";
        assertTrue(inkLeftOf(drawn(text.formatted(90, "end", "HH")), 90) > 100);
        assertTrue(inkLeftOf(drawn(text.formatted(60, "start", "HH")), 58) == 0);
        assertTrue(inkLeftOf(drawn(text.formatted(0, "start", "猫 แมว")), 100) > 30);
    }

    private static int inkLeftOf(BufferedImage picture, int x) {
        int dark = 0;
        for (int i = 0; i < x * picture.getHeight(); i++) {
            dark += (picture.getRGB(i % x, i / x) & 0xFF) < 128 ? 1 : 0;
        }
        return dark;
    }

    @Test
    void curvesAndRelativeStepsAreRead() {
        var box = PathData.read("M10 10h20v10H10zm5 30q5-10 10 0c1 1 2 2 3-3").getBounds2D();
        assertEquals(10, box.getMinX());
        assertEquals(30, box.getMaxX());
        assertEquals(10, box.getMinY());
        assertThrows(IllegalArgumentException.class, () -> PathData.read("M1 2L3"));
        assertThrows(IllegalArgumentException.class, () -> PathData.read("M1 2A3 4 5"));
    }

    @Test
    void anElementThatWouldBeMissingIsNamed() {
        var failure =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> SvgToPdf.convert(svg("<foreignObject/>")));
        assertTrue(failure.getMessage().contains("foreignObject"), failure.getMessage());
    }
}

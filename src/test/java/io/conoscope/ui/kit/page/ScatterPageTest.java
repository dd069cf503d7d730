package io.conoscope.ui.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.Pairs;
import io.conoscope.math.Seeds;
import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.draw.ScatterColors;
import io.conoscope.ui.kit.figure.pdf.SvgToPdf;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

class ScatterPageTest {

    private static final ScatterColors PALETTE =
            new ScatterColors(0xFFFFFF, 0x0072B2, 0xD55E00, 0x808080, 0xCC79A7);
    private static final PageLegend LEGEND = new PageLegend("image 1", "text 1", "pairs 1", null);
    private static final String CAPTION = "Cones & <test> · n 2 · seed 1";

    private static Drawing two(ShownMarks shown) {
        var points =
                new ScatterPoints(
                        new float[] {-50, 0, 50, 0}, 1, new Pairs(new int[] {0}, new int[] {0}));
        return new Drawing(points, new Camera(0, 0, 1, 300, 120), PALETTE, shown, Emphasis.NONE);
    }

    private static Drawing many(int images, int texts) {
        var random = Seeds.random(3);
        var xy = new float[2 * (images + texts)];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = (float) (random.nextDouble() * 800 - 400);
        }
        var pairs =
                new Pairs(
                        IntStream.range(0, texts).toArray(),
                        IntStream.range(0, texts).map(t -> t * images / texts).toArray());
        return new Drawing(
                new ScatterPoints(xy, images, pairs),
                new Camera(0, 0, 1, 900, 900),
                PALETTE,
                ShownMarks.ALL,
                Emphasis.NONE);
    }

    private static ScatterPage page(PagePart... parts) {
        return new ScatterPage(List.of(parts), LEGEND, List.of(CAPTION), 0x1F2328);
    }

    private static ScatterPage plain(Drawing drawing) {
        return page(new PagePart(drawing, "", null, null));
    }

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg) {
        var said = new ArrayList<String>();
        NodeList nodes = svg.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            said.add(nodes.item(i).getTextContent());
        }
        return said;
    }

    /// The same, with the blanks that no line breaks at as ordinary ones.
    private static List<String> words(Document svg) {
        return texts(svg).stream().map(text -> text.replace('\u00a0', ' ')).toList();
    }

    private static boolean has(BufferedImage picture, int color, int fromY, int toY) {
        for (int y = fromY; y < toY; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if ((picture.getRGB(x, y) & 0xFFFFFF) == color) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void itsPixelsGrowWithTheScale() {
        var once = plain(two(ShownMarks.ALL)).draw(1);
        var twice = plain(two(ShownMarks.ALL)).draw(2);
        assertEquals(300 + 2 * 16, once.getWidth());
        assertEquals(2 * once.getWidth(), twice.getWidth());
        assertEquals(2 * once.getHeight(), twice.getHeight());
    }

    @Test
    void theLegendStandsAboveTheLayoutAndTheCaptionBelow() {
        var picture = plain(two(ShownMarks.ALL)).draw(1);
        assertTrue(has(picture, 0x0072B2, 0, 40), "a disc for images");
        assertTrue(has(picture, 0xD55E00, 0, 40), "a diamond for texts");
        int below = 16 + 32 + 120 + 2;
        int inked = 0;
        for (int y = below; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                inked += (picture.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
            }
        }
        assertTrue(inked > 150, "only " + inked + " pixels of a caption");
    }

    @Test
    void theSvgHasAMarkAPointALineAPairAndTheWords() throws Exception {
        var svg = parsed(plain(two(ShownMarks.ALL)).svg("scatter"));
        assertEquals(2, svg.getElementsByTagName("circle").getLength(), "a point, and the legend");
        assertEquals(3, svg.getElementsByTagName("path").getLength(), "point, line, legend");
        assertEquals(0, svg.getElementsByTagName("image").getLength());
        assertEquals(List.of("image 1", "text 1", "pairs 1", CAPTION), words(svg));
        assertEquals(CAPTION, svg.getElementsByTagName("desc").item(0).getTextContent());
    }

    @Test
    void hiddenImagesTakeTheirLinesAlong() throws Exception {
        var svg = parsed(plain(two(new ShownMarks(false, true, true))).svg("scatter"));
        assertEquals(1, svg.getElementsByTagName("circle").getLength(), "the legend's");
        assertEquals(2, svg.getElementsByTagName("path").getLength(), "a text, and the legend");
    }

    @Test
    void axesHaveNamesAndRoundNumbers() throws Exception {
        var part = new PagePart(two(ShownMarks.ALL), "", "along the gap", "across");
        var said = texts(parsed(page(part).svg("scatter")));
        assertTrue(
                said.containsAll(List.of("along the gap", "across", "0", "100")), said::toString);
    }

    @Test
    void twoLayoutsStandBesideEachOtherUnderTheirHeadings() throws Exception {
        var left = new PagePart(two(ShownMarks.ALL), "UMAP", null, null);
        var both = page(left, left.under("t-SNE"));
        assertEquals(2 * 16 + 24 + 600, both.draw(1).getWidth());
        var said = texts(parsed(both.svg("scatter")));
        assertTrue(said.containsAll(List.of("UMAP", "t-SNE")), said::toString);
    }

    @Test
    void twelveThousandPointsAreVectorsOfASensibleSize() throws Exception {
        var svg = plain(many(2_000, 10_000)).svg("scatter");
        int bytes = svg.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 1_200_000, bytes + " bytes");
        var read = parsed(svg);
        assertEquals(2_001, read.getElementsByTagName("circle").getLength());
        assertEquals(20_001, read.getElementsByTagName("path").getLength());
    }

    @Test
    void moreMarksThanAFileShouldHoldAreOnePictureAmongVectorWords() throws Exception {
        var svg = parsed(plain(many(10_000, 50_000)).svg("scatter"));
        assertEquals(1, svg.getElementsByTagName("image").getLength());
        assertEquals(1, svg.getElementsByTagName("circle").getLength(), "the legend's");
        assertTrue(words(svg).contains(CAPTION));
    }

    @Test
    void whatIsOutOfViewIsLeftOut() throws Exception {
        var all = two(ShownMarks.ALL);
        var close =
                new Drawing(
                        all.points(),
                        new Camera(-50, 0, 9, 300, 120),
                        PALETTE,
                        all.shown(),
                        Emphasis.NONE);
        var svg = parsed(plain(close).svg("scatter"));
        assertEquals(2, svg.getElementsByTagName("path").getLength(), "the line and the legend");
        assertEquals(2, svg.getElementsByTagName("circle").getLength());
    }

    @Test
    void aNumberOfAnotherLocaleDoesNotReachTheFile() {
        var before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("fa-IR"));
            var svg = plain(two(ShownMarks.ALL)).svg("scatter");
            assertFalse(svg.codePoints().anyMatch(c -> c >= 0x0660 && c <= 0x06F9), svg);
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    void aLongCaptionIsBrokenIntoLines() {
        var lines = PageWords.wrapped("one two three four", 12, PageWords.width("one two ", 12));
        assertEquals(List.of("one two", "three", "four"), lines);
        assertEquals(
                List.of("one\u00a0·", "two"),
                PageWords.wrapped("one · two", 12, PageWords.width("one · ", 12)));
        assertEquals("one…", PageWords.shortened("one two", 12, PageWords.width("one…", 12) + 0.5));
    }

    @Test
    void thePageInPdfIsTheSamePicture() throws Exception {
        var page = plain(two(ShownMarks.ALL));
        var expected = page.draw(1);
        try (var document = Loader.loadPDF(SvgToPdf.convert(page.svg("cones")))) {
            var found = new PDFRenderer(document).renderImage(0);
            int different = 0;
            for (int i = 0; i < expected.getWidth() * expected.getHeight(); i++) {
                int x = i % expected.getWidth();
                int y = i / expected.getWidth();
                int there = expected.getRGB(x, y) & 0xFF;
                boolean inside = x < found.getWidth() && y < found.getHeight();
                different += inside && Math.abs(there - (found.getRGB(x, y) & 0xFF)) < 96 ? 0 : 1;
            }
            double share = different / (double) (expected.getWidth() * expected.getHeight());
            assertTrue(share < 0.01, different + " pixels differ");
        }
    }

    @Test
    void anOutlineStandsAboveThePointsAndEndsAtTheBorder() {
        var outline =
                new PageMark.Outline(new double[] {100, 60, 9000, 60}, false, false, 0x00AA00, 3);
        var page = page(new PagePart(two(ShownMarks.ALL), "", null, null, List.of(outline)));
        var picture = page.draw(1);
        int green = 0xFF00AA00;
        boolean inside = false;
        for (int y = 0; y < picture.getHeight(); y++) {
            inside |= picture.getRGB(16 + 200, y) == green;
            assertFalse(picture.getRGB(16 + 308, y) == green, "right of the layout's border");
        }
        assertTrue(inside);
        var svg = page.svg("test");
        assertTrue(svg.contains("d=\"M100 60L9000 60\" fill=\"none\" stroke=\"#00aa00\""), svg);
        assertTrue(svg.contains("clip-path=\"url(#part0)\"><path d=\"M100"), svg);
    }
}

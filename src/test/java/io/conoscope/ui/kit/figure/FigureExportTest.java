package io.conoscope.ui.kit.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.kit.Background;

import javafx.scene.input.ClipboardContent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

class FigureExportTest {

    @TempDir Path folder;

    private int shown = 7;

    private Figure figure() {
        return new Figure("gap", () -> "Cones · test — clip")
                .withText(
                        FigureFormat.CSV,
                        () -> {
                            int now = shown;
                            return () -> "value\r\n" + now + "\r\n";
                        })
                .withPicture(
                        scale -> {
                            int color = 0xFF0000 + shown;
                            return () -> square((int) (10 * scale), color);
                        })
                .withText(FigureFormat.SVG, () -> () -> "<svg/>")
                .withText(FigureFormat.TSV, () -> () -> "value\t7");
    }

    private static BufferedImage square(int size, int color) {
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(1, 1, color);
        return picture;
    }

    @Test
    void theUserIsOfferedEachFormatOfFilesWithPicturesFirst() {
        var exports = new TestExports(folder);
        exports.here().save(figure());
        assertEquals(List.of(List.of("png", "svg", "csv")), exports.offered);
        assertEquals(List.of(folder.resolve("gap.png")), exports.saved);
    }

    @Test
    void theEndingOfTheNameDecidesTheFormat() throws Exception {
        var csv = folder.resolve("numbers.CSV");
        var exports = new TestExports(folder);
        new FigureExport((name, kinds) -> Optional.of(csv), exports.here().io(), exports)
                .save(figure());
        assertEquals("value\r\n7\r\n", Files.readString(csv));
    }

    @Test
    void aPictureIsTwiceAsFineAsTheScreenAndSaysOfWhatItIs() throws Exception {
        var exports = new TestExports(folder);
        exports.here().save(figure(), FigureFormat.PNG);
        var file = folder.resolve("gap.png");
        var read = ImageIO.read(file.toFile());
        assertEquals(20, read.getWidth());
        assertEquals(0xFFFF0007, read.getRGB(1, 1));
        assertNotEquals(read.getRGB(0, 0), read.getRGB(1, 1));
        var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        var caption = "Cones · test — clip".getBytes(StandardCharsets.UTF_8);
        assertTrue(bytes.contains(new String(caption, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void whatShowedWhenItWasSavedIsWrittenHoweverLate() throws Exception {
        var later = new ArrayDeque<Runnable>();
        var exports = new TestExports(folder);
        exports.on(new Background(later::add, Runnable::run)).save(figure(), FigureFormat.CSV);
        shown = 8;
        assertTrue(exports.saved.isEmpty());
        later.remove().run();
        assertEquals("value\r\n7\r\n", Files.readString(folder.resolve("gap.csv")));
    }

    @Test
    void aRefusalWritesNothing() {
        var exports = new TestExports(null);
        exports.here().save(figure());
        assertTrue(exports.saved.isEmpty() && exports.failures.isEmpty());
    }

    @Test
    void nothingIsWrittenWhileNothingShows() throws Exception {
        var exports = new TestExports(folder);
        var nothing =
                new Figure("nothing", () -> "")
                        .withPicture(scale -> null)
                        .withText(FigureFormat.CSV, () -> null);
        exports.here().save(nothing);
        assertFalse(exports.here().copy(nothing, FigureFormat.CSV));
        assertTrue(exports.saved.isEmpty() && exports.failures.isEmpty());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFailureIsToldAndLeavesNeitherHalfAFileNorNone() throws Exception {
        var file = Files.writeString(folder.resolve("gap.csv"), "old");
        var broken =
                new Figure("gap", () -> "")
                        .withText(
                                FigureFormat.CSV,
                                () ->
                                        () -> {
                                            throw new IllegalStateException("torn");
                                        });
        var exports = new TestExports(folder);
        exports.here().save(broken);
        assertEquals("torn", exports.failures.getFirst().getMessage());
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        var blocked = Files.writeString(folder.resolve("file"), "").resolve("below");
        var exports = new TestExports(blocked);
        exports.here().save(figure(), FigureFormat.SVG);
        var failure = (ConoscopeException) exports.failures.getFirst();
        assertEquals("file.write", failure.key());
        assertTrue(failure.getMessage().contains("gap.svg"), failure.getMessage());
        assertTrue(exports.saved.isEmpty());
    }

    @Test
    void aFormatThatAFigureLacksIsTheCallersMistake() {
        var thrown =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> figure().capture(FigureFormat.JSON, 1));
        assertTrue(thrown.getMessage().startsWith("JSON of gap"), thrown.getMessage());
    }

    @Test
    void anAnimationGivesEachOfItsPictures() {
        var film =
                new AnimatedFigure(
                        "film", 3, List.of(0, 1), (i, scale) -> square((int) (scale * 4), i));
        var still = (FigureContent.Picture) film.still(2, 3);
        assertEquals(12, still.drawing().get().getWidth());
        assertEquals(0xFF000002, still.drawing().get().getRGB(1, 1));
    }

    private FigureExport to(String name, TestExports exports) {
        return new FigureExport(
                (proposed, kinds) -> Optional.of(folder.resolve(name)),
                exports.here().io(),
                exports);
    }

    @Test
    void aNameWithoutAnEndingOnOfferGetsTheUsualOne() {
        var exports = new TestExports(folder);
        to("gap.of.cones", exports).save(figure());
        to("gap.pdf", exports).save(figure());
        assertEquals(
                List.of(folder.resolve("gap.of.cones.png"), folder.resolve("gap.pdf.png")),
                exports.saved);
        assertFalse(Files.exists(folder.resolve("gap.pdf")), "no PNG under another name");
    }

    @Test
    void aTypedEndingCountsWhereTheDialogAddsTheChosenOne() throws Exception {
        var exports = new TestExports(folder);
        to("gap.svg.png", exports).save(figure());
        assertEquals(List.of(folder.resolve("gap.svg")), exports.saved);
        assertEquals("<svg/>", Files.readString(folder.resolve("gap.svg")));
        to("gap.svg.png", exports).save(figure());
        var failure = (ConoscopeException) exports.failures.getFirst();
        assertEquals("figure.exists", failure.key(), "nobody was asked about gap.svg");
    }

    @Test
    void anEndingThatIsAddedReplacesNoFile() throws Exception {
        Files.writeString(folder.resolve("gap.png"), "old");
        var exports = new TestExports(folder);
        to("gap", exports).save(figure());
        var failure = (ConoscopeException) exports.failures.getFirst();
        assertEquals("figure.exists", failure.key());
        assertTrue(failure.getMessage().contains("gap.png"), failure.getMessage());
        assertEquals("old", Files.readString(folder.resolve("gap.png")));
    }

    @Test
    void aClipboardThatRefusesIsAFailure() {
        var exports = new TestExports(folder);
        var refusing =
                new FigureExport.Target() {
                    @Override
                    public Optional<Path> choose(String name, List<String> extensions) {
                        return Optional.empty();
                    }

                    @Override
                    public boolean put(ClipboardContent content) {
                        return false;
                    }
                };
        new FigureExport(refusing, exports.here().io(), exports).copy(figure(), FigureFormat.TSV);
        assertEquals(0, exports.copied);
        var failure = (ConoscopeException) exports.failures.getFirst();
        assertEquals("clipboard.refused", failure.key());
    }
}

package io.conoscope.ui.run.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.runlog.evaluation.EvaluationFiles;
import io.conoscope.runlog.evaluation.RunFolders;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.draw.ScatterColors;
import io.conoscope.ui.kit.figure.FigureFiles;
import io.conoscope.ui.run.evaluation.TestRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

class FilmTest {

    private static final ScatterColors PALETTE =
            new ScatterColors(0xFFFFFF, 0x0072B2, 0xD55E00, 0x8C959F, 0xCC79A7);

    @TempDir Path folder;

    private final TestRuns runs = new TestRuns();
    private final Messages words = new Messages();

    private FilmModel model() {
        var here = new Background(Runnable::run, Runnable::run);
        return new FilmModel(runs.evaluations(), here, words);
    }

    private FilmFiles files(FilmModel model) {
        var look = new FilmView.Look(model.box(), true, PALETTE);
        var epochs = runs.evaluations().epoch().epochsProperty().get();
        var stage = new FilmStage(model.filmsProperty().get(), epochs, look, 0, 200, 150);
        return new FilmFiles(stage.figure(words));
    }

    @Test
    void eachEvaluationIsAPictureWithLinesBetweenPairs() throws Exception {
        runs.show(RunFolders.write(folder.resolve("a"), 3, 0.07, 0.5));
        var film = model().filmsProperty().get().getFirst();
        assertEquals(3, film.points().size());
        assertEquals(100, film.points().getFirst().images());
        assertEquals(500, film.points().getFirst().pairs().size());
        film.points().forEach(points -> assertTrue(film.box().contains(points.x(7), points.y(7))));
    }

    @Test
    void theAxesHoldAllRunsAndAllEpochs() throws Exception {
        runs.show(RunFolders.write(folder.resolve("a"), 2, 0.07, 0.5));
        runs.show(RunFolders.write(folder.resolve("b"), 2, 0.07, 0.1));
        var model = model();
        var films = model.filmsProperty().get();
        assertEquals(films.getFirst().box().and(films.get(1).box()), model.box());
    }

    @Test
    void aDamagedLayoutLooksLikeTheOneBeforeAndIsNamed() throws Exception {
        var run = RunFolders.write(folder.resolve("a"), 3, 0.07, 0.5);
        var file = EvaluationFiles.folder(run, 100).resolve("layout.npy");
        Files.write(file, new byte[] {1, 2, 3});
        runs.show(run);
        var model = model();
        var points = model.filmsProperty().get().getFirst().points();
        assertSame(points.getFirst(), points.get(1));
        assertNotEquals(points.getFirst(), points.get(2));
        assertEquals(words.get("film.damaged.one", 1), model.damageProperty().get());
        assertTrue(model.detailsProperty().get().contains(file.toString()));
    }

    @Test
    void runsWithoutLayoutsSaySo() throws Exception {
        var run = RunFolders.write(folder.resolve("a"), 1, 0.07, 0.5);
        Files.delete(EvaluationFiles.folder(run, 0).resolve("layout.npy"));
        runs.show(run);
        var model = model();
        assertEquals(List.of(), model.filmsProperty().get());
        assertTrue(!model.damageProperty().get().isEmpty());
    }

    @Test
    void aGifHoldsEveryPictureOfTheFilm() throws Exception {
        runs.show(RunFolders.write(folder.resolve("a"), 3, 0.07, 0.5));
        runs.show(RunFolders.write(folder.resolve("b"), 2, 0.07, 0.5));
        var target = folder.resolve("film.gif");
        var told = new ArrayList<Progress>();
        files(model()).writeGif(target, new CancellationToken(), told::add);
        assertEquals(13, told.size());
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var stream = ImageIO.createImageInputStream(target.toFile())) {
            reader.setInput(stream);
            assertEquals(13, reader.getNumImages(true));
            var first = reader.read(0);
            assertEquals(400, first.getWidth());
            assertTrue(differs(first, reader.read(12)));
        } finally {
            reader.dispose();
        }
    }

    @Test
    void numberedPicturesGoIntoAFolderOfTheirOwn() throws Exception {
        runs.show(RunFolders.write(folder.resolve("a"), 2, 0.07, 0.5));
        var files = files(model());
        Files.createDirectories(folder.resolve("film"));
        var made = files.writePictures(folder, new CancellationToken(), progress -> {});
        assertEquals(folder.resolve("film-2"), made);
        assertTrue(Files.exists(made.resolve("film-00007.png")));
        var one = folder.resolve("one.png");
        FigureFiles.write(files.film().still(6, 2), one);
        assertEquals(400, ImageIO.read(one.toFile()).getWidth());
    }

    @Test
    void aCancelledFilmLeavesNothing() throws Exception {
        runs.show(RunFolders.write(folder.resolve("a"), 2, 0.07, 0.5));
        var token = new CancellationToken();
        token.cancel();
        var target = folder.resolve("film.gif");
        var files = files(model());
        assertThrows(
                CancellationException.class, () -> files.writeGif(target, token, progress -> {}));
        var later = new CancellationToken();
        assertThrows(
                CancellationException.class,
                () -> files.writePictures(folder, later, progress -> later.cancel()),
                "with one picture written");
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void aPaletteHoldsTheColoursItIsMadeOf() {
        var palette = new GifPalette(0xFFFFFF, 0x0072B2, 0xD55E00, 0x8C959F, 0x1F2328);
        var picture = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        int[] colors = {0xFFFFFF, 0x0072B2, 0xD55E00, 0x1F2328};
        for (int x = 0; x < 4; x++) {
            picture.setRGB(x, 0, colors[x]);
        }
        var reduced = palette.reduce(picture);
        for (int x = 0; x < 4; x++) {
            assertEquals(colors[x], reduced.getRGB(x, 0) & 0xFFFFFF);
        }
    }

    private static boolean differs(BufferedImage a, BufferedImage b) {
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                if (a.getRGB(x, y) != b.getRGB(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }
}

package io.conoscope.dataset.scenes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pictures;
import io.conoscope.dataset.Datasets;
import io.conoscope.dataset.scenes.drawing.ScenePainter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

class ScenesCorpusTest {

    private static final Path COMMITTED = Path.of("samples", "scenes");

    @TempDir Path temporary;

    @Test
    void makesTheCommittedSampleByteForByte() throws Exception {
        var made = temporary.resolve("made");
        write(made, 400, 1);
        assertEquals(files(COMMITTED), files(made));
        for (var name : files(COMMITTED)) {
            var expected = Files.readAllBytes(COMMITTED.resolve(name));
            assertArrayEquals(expected, Files.readAllBytes(made.resolve(name)), name);
        }
    }

    @Test
    void theCommittedSampleStaysUnderThreeMegabytes() throws Exception {
        long bytes = 0;
        for (var name : files(COMMITTED)) {
            bytes += Files.size(COMMITTED.resolve(name));
        }
        assertTrue(bytes < 3_000_000, bytes + " bytes");
    }

    @Test
    void theCommittedSampleOpensWithoutWarnings() throws Exception {
        var corpus = Datasets.open(COMMITTED);
        assertEquals(400, corpus.images().size());
        assertEquals(2000, corpus.texts().size());
        assertEquals(List.of("train", "dev", "test"), corpus.splits());
        assertEquals(50, corpus.split("test").images().size());
        assertEquals(List.of(), corpus.warnings());
    }

    @Test
    void everyReaderOfJpegTakesThePictures() throws Exception {
        var file = COMMITTED.resolve("Flicker8k_Dataset/scene-000001.jpg");
        var decoded = Pictures.read(file);
        var painted = ScenePainter.paint(SceneFile.make(1, 0).scene());
        long difference = 0;
        for (int i = 0; i < painted.length; i++) {
            int pixel = decoded.getRGB(i % 96, i / 96);
            for (int shift = 0; shift < 24; shift += 8) {
                difference += Math.abs(((pixel >> shift) & 0xFF) - ((painted[i] >> shift) & 0xFF));
            }
        }
        assertTrue(difference / (3.0 * painted.length) < 3, difference + " in all");
    }

    @Test
    void aPictureIsTheSameInACorpusOfAnySize() throws Exception {
        write(temporary.resolve("few"), 3, 5);
        write(temporary.resolve("more"), 9, 5);
        var name = "Flicker8k_Dataset/scene-000003.jpg";
        assertArrayEquals(
                Files.readAllBytes(temporary.resolve("few").resolve(name)),
                Files.readAllBytes(temporary.resolve("more").resolve(name)));
    }

    @Test
    void anotherSeedGivesOtherPictures() {
        var one = SceneFile.make(1, 0).scene();
        assertTrue(!one.equals(SceneFile.make(2, 0).scene()));
    }

    @Test
    void replacesItsOwnFolderAndAnEmptyOne() throws Exception {
        var folder = Files.createDirectory(temporary.resolve("set"));
        write(folder, 9, 1);
        write(folder, 2, 1);
        assertEquals(2, Datasets.open(folder).images().size());
        assertEquals(List.of("set"), names(temporary));
    }

    @Test
    void refusesAFolderWithAnythingElseAndLeavesItAlone() throws Exception {
        var folder = temporary.resolve("mine");
        write(folder, 1, 1);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        var error = assertThrows(ConoscopeException.class, () -> write(folder, 1, 2));
        assertEquals("sample.occupied", error.key());
        assertTrue(error.getMessage().contains("notes.txt"), error.getMessage());
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
        assertEquals(List.of("mine"), names(temporary));
    }

    @Test
    void refusesAFile() throws Exception {
        var file = Files.writeString(temporary.resolve("file"), "x");
        var error = assertThrows(ConoscopeException.class, () -> write(file, 1, 1));
        assertEquals("sample.isFile", error.key());
    }

    @Test
    void leavesNothingWhenCancelled() throws Exception {
        var token = new CancellationToken();
        var folder = temporary.resolve("set");
        assertThrows(
                CancellationException.class,
                () -> ScenesCorpus.write(folder, 500, 1, token, progress -> token.cancel()));
        assertEquals(List.of(), names(temporary));
    }

    @Test
    void refusesANumberOfPicturesThatCannotBe() {
        var folder = temporary.resolve("none");
        assertThrows(IllegalArgumentException.class, () -> write(folder, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> write(folder, 1_000_000, 1));
    }

    private static void write(Path folder, int images, long seed) throws ConoscopeException {
        ScenesCorpus.write(folder, images, seed, new CancellationToken(), progress -> {});
    }

    private static List<String> names(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}

package io.conoscope.dataset.scenes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.CancellationToken;
import io.conoscope.dataset.Datasets;
import io.conoscope.service.attribute.attach.AttachmentStore;
import io.conoscope.service.attribute.attach.Attachments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class BilingualScenesTest {

    private static final Path COMMITTED = Path.of("samples", "scenes-de-en");
    private static final Path ENGLISH = Path.of("samples", "scenes");

    @TempDir Path temporary;

    private static List<String> files(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private void write(Path folder, int images) throws Exception {
        BilingualScenes.write(folder, images, 1, new CancellationToken(), told -> {});
    }

    @Test
    void makesTheCommittedSampleByteForByteAndAgainInItsPlace() throws Exception {
        var made = temporary.resolve("made");
        write(made, 2);
        write(made, 40);
        assertEquals(files(COMMITTED), files(made));
        for (var name : files(COMMITTED)) {
            var expected = Files.readAllBytes(COMMITTED.resolve(name));
            assertArrayEquals(expected, Files.readAllBytes(made.resolve(name)), name);
        }
    }

    @Test
    void theCommittedSampleOpensWithoutWarningsAndKnowsItsLanguages() throws Exception {
        var corpus = Datasets.open(COMMITTED);
        assertEquals(40, corpus.images().size());
        assertEquals(400, corpus.texts().size());
        assertEquals(List.of(), corpus.warnings());
        var columns = new Attachments(new AttachmentStore(temporary)).columns(corpus);
        var language =
                columns.stream()
                        .filter(column -> column.name().equals("language"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(440, language.rows());
        for (int image = 0; image < 40; image++) {
            assertEquals("", language.text(image), "a picture has no language");
        }
        for (int text = 0; text < 400; text++) {
            assertEquals(text % 10 < 5 ? "en" : "de", language.text(40 + text));
        }
    }

    @Test
    void picturesAndEnglishCaptionsAreThoseOfTheFirstTestScenes() throws Exception {
        var both = Datasets.open(COMMITTED);
        var english = Datasets.open(ENGLISH).split("test").first(40);
        for (int i = 0; i < 40; i++) {
            var name = both.images().get(i).id();
            assertEquals(english.images().get(i).id(), name);
            var photo = Path.of("Flicker8k_Dataset", name);
            assertArrayEquals(
                    Files.readAllBytes(ENGLISH.resolve(photo)),
                    Files.readAllBytes(COMMITTED.resolve(photo)));
            int image = i;
            assertEquals(
                    IntStream.range(0, 5)
                            .mapToObj(k -> english.texts().get(5 * image + k).text())
                            .toList(),
                    IntStream.range(0, 5)
                            .mapToObj(k -> both.texts().get(10 * image + k).text())
                            .toList());
        }
    }

    @Test
    void moreScenesThanThereAreAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> write(temporary.resolve("none"), BilingualScenes.MAX_IMAGES + 1));
        assertThrows(IllegalArgumentException.class, () -> write(temporary.resolve("none"), 0));
    }
}

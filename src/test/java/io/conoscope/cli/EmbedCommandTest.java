package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.embedding.EmbeddingsFolder;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.model.Models;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

@Timeout(120)
class EmbedCommandTest {

    private static final int PHOTOS = 160;

    @TempDir Path temp;

    private final TestConsole test = new TestConsole();

    @BeforeEach
    void writeCorpus() throws IOException {
        var photos = Files.createDirectories(temp.resolve("corpus/Images"));
        var captions = new StringBuilder("image,caption\n");
        for (int i = 0; i < PHOTOS; i++) {
            var picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, 0x010203 * i);
            ImageIO.write(picture, "png", photos.resolve(i + ".png").toFile());
            captions.append(i).append(".png,a picture of ").append(i).append('\n');
            captions.append(i).append(".png,again a picture of ").append(i).append('\n');
        }
        Files.writeString(photos.resolve("5.png"), "no picture");
        Files.writeString(temp.resolve("corpus/captions.txt"), captions);
    }

    @Test
    void writesTheFourFilesAndNamesWhatItSkipped() throws Exception {
        assertEquals(0, embed("out"));

        var rows = EmbeddingsFolder.open(temp.resolve("out"));
        assertEquals(PHOTOS - 1, rows.image().rows());
        assertEquals(2 * (PHOTOS - 1), rows.text().rows());
        assertTrue(test.err().contains("5.png"), test.err());
        assertTrue(test.out().contains("(159, 16)"), test.out());
        assertTrue(
                Files.readString(temp.resolve("out/pairs.csv"))
                        .startsWith("text,image\n0,0\n1,0\n"));
    }

    @Test
    void whatDecidesTheNumbersIsRecorded() throws Exception {
        assertEquals(0, embed("out", "--device", "cpu", "--threads", "1", "--random-init", "7"));

        var settings = EmbeddingsFolder.open(temp.resolve("out")).provenance().settings();
        assertEquals(Map.of("device", "cpu", "threads", "1", "randomInit", "7"), settings);
    }

    @AfterEach
    void forgetOptions() {
        System.clearProperty(ComputeDevice.PROPERTY);
        System.clearProperty(Models.THREADS);
    }

    @Test
    void limitTakesTheFirstPhotosWithAllTheirCaptions() throws Exception {
        assertEquals(0, embed("out", "--limit", "3"));

        var rows = EmbeddingsFolder.open(temp.resolve("out"));
        assertEquals(3, rows.image().rows());
        assertEquals(6, rows.text().rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--limit 0",
                "--limit x",
                "--threads 0",
                "--device abacus",
                "--split nowhere",
                "--layer x",
                "--format pickle",
                "--image-tower m",
                "--random-init pi"
            })
    void wrongOptionsAreRefusedAndLeaveNothing(String options) {
        assertEquals(2, embed("out", options.split(" ")));

        assertFalse(Files.exists(temp.resolve("out")));
        assertEquals("", test.out());
    }

    @Test
    void corpusThatIsNotThereIsNamed() {
        int status =
                FakeCli.run(
                        test.console(),
                        0,
                        "embed",
                        "--dataset",
                        "/no/such",
                        "--model",
                        "fake",
                        "--out",
                        temp.resolve("out").toString());

        assertEquals(2, status);
        assertTrue(test.err().contains("/no/such"), test.err());
    }

    @Test
    void cancelledEndsWith130AndResumes() throws Exception {
        test.console().token().cancel();

        assertEquals(130, embed("out"));
        assertFalse(Files.exists(temp.resolve("out/manifest.json")));
    }

    @Test
    void processKilledAgainAndAgainEndsByteIdentical() throws Exception {
        assertEquals(0, embed("whole"));
        var random = Seeds.random(3);
        int killed = 0;
        for (int i = 0; i < 4; i++) {
            var process = start("cut", 40);
            awaitJournal(process, temp.resolve("cut/.partial/journal"));
            Thread.sleep(random.nextLong(0, 200));
            process.destroyForcibly();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            killed += process.exitValue() == 0 ? 0 : 1;
        }

        assertEquals(0, embed("cut"));

        assertEquals(4, killed, "processes that were killed in the middle");
        for (var name : List.of("image.npy", "text.npy", "pairs.csv", "manifest.json")) {
            assertArrayEquals(
                    Files.readAllBytes(temp.resolve("whole").resolve(name)),
                    Files.readAllBytes(temp.resolve("cut").resolve(name)),
                    name);
        }
    }

    @Test
    void folderThatAnotherProcessWritesToIsRefused() throws Exception {
        var process = start("out", 100);
        awaitJournal(process, temp.resolve("out/.partial/journal"));
        try {
            // Twice: a refused attempt must not free the other process' lock.
            assertEquals(2, embed("out"));
            assertEquals(2, embed("out"));
        } finally {
            process.destroyForcibly().waitFor();
        }

        assertTrue(test.err().contains("process " + process.pid()), test.err());
        assertEquals(0, embed("out"));
    }

    /// Waits until this process has added a batch to what was there.
    private static void awaitJournal(Process process, Path journal) throws Exception {
        long before = Files.exists(journal) ? Files.size(journal) : 0;
        while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) <= before)) {
            Thread.sleep(5);
        }
    }

    private Process start(String out, long millis) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(FakeCli.class.getName(), "" + millis));
        command.addAll(arguments(out));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
    }

    private int embed(String out, String... more) {
        var arguments = arguments(out);
        arguments.addAll(List.of(more));
        return FakeCli.run(test.console(), 0, arguments.toArray(String[]::new));
    }

    private List<String> arguments(String out) {
        return new ArrayList<>(
                List.of(
                        "embed",
                        "--dataset",
                        temp.resolve("corpus").toString(),
                        "--model",
                        "fake",
                        "--out",
                        temp.resolve(out).toString()));
    }
}

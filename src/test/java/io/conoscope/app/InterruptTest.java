package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

@Timeout(90)
class InterruptTest {

    @TempDir Path temp;

    @Test
    void controlCStopsAtAWholeBatchWith130() throws Exception {
        assumeTrue(File.separatorChar == '/', "Windows has no signals to send: skipped");
        writeCorpus();
        var process = start();
        var journal = temp.resolve("out/.partial/journal");
        while (process.isAlive() && (!Files.exists(journal) || Files.size(journal) == 0)) {
            Thread.sleep(5);
        }

        new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();

        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(130, process.exitValue(), Files.readString(temp.resolve("log")));
        assertTrue(Files.readString(temp.resolve("log")).contains("cancelled"));
        assertTrue(Files.readString(journal).endsWith("}\n"));
        assertFalse(Files.exists(temp.resolve("out/manifest.json")));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                InterruptibleCli.class.getName(),
                                "200",
                                "embed",
                                "--dataset",
                                temp.resolve("corpus").toString(),
                                "--model",
                                "fake",
                                "--out",
                                temp.resolve("out").toString()))
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
    }

    private void writeCorpus() throws IOException {
        var photos = Files.createDirectories(temp.resolve("corpus/Images"));
        var captions = new StringBuilder("image,caption\n");
        var picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400; i++) {
            ImageIO.write(picture, "png", photos.resolve(i + ".png").toFile());
            captions.append(i).append(".png,picture ").append(i).append('\n');
        }
        Files.writeString(temp.resolve("corpus/captions.txt"), captions);
    }
}

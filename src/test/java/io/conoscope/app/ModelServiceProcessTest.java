package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// The real worker with a real model on PyTorch, started by a process that stands in for the
/// window.
@Timeout(300)
class ModelServiceProcessTest {

    private static final List<String> SHARED =
            List.of("conoscope.home", "conoscope.models", "DJL_CACHE_DIR");

    @TempDir Path temp;

    @Test
    void windowSurvivesItsWorkerAndNeverMapsTorch() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/maps")), "no /proc/self/maps: skipped");
        writeCorpus();

        var said = runStandIn();

        assertEquals(
                List.of(
                        "key worker.died",
                        "resumed after true",
                        "worker maps torch true",
                        "window maps torch false"),
                said);
        for (var name : List.of("image.npy", "text.npy", "pairs.csv", "manifest.json")) {
            assertArrayEquals(
                    Files.readAllBytes(temp.resolve("whole").resolve(name)),
                    Files.readAllBytes(temp.resolve("cut").resolve(name)),
                    name);
        }
    }

    private List<String> runStandIn() throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        SHARED.forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(WindowStandIn.class.getName());
        command.addAll(List.of(temp.resolve("corpus").toString(), temp.toString()));
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(temp.resolve("out").toFile())
                        .redirectError(temp.resolve("err").toFile())
                        .start();
        assertTrue(process.waitFor(280, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(temp.resolve("err")));
        return Files.readAllLines(temp.resolve("out"));
    }

    private void writeCorpus() throws IOException {
        var photos = Files.createDirectories(temp.resolve("corpus/Images"));
        var captions = new StringBuilder("image,caption\n");
        for (int i = 0; i < 64; i++) {
            var picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < 400; p++) {
                picture.setRGB(p % 20, p / 20, 0x030507 * i * p);
            }
            ImageIO.write(picture, "png", photos.resolve(i + ".png").toFile());
            captions.append(i).append(".png,a red thing number ").append(i).append('\n');
        }
        Files.writeString(temp.resolve("corpus/captions.txt"), captions);
    }
}

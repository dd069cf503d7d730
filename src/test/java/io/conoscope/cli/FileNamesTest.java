package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.embedding.EmbeddingsFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// File names outside ASCII where the user's locale is C, in which the virtual machine cannot open
/// them.
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class FileNamesTest {

    private static final Path LAUNCHER = Path.of("packaging/common/bin/conoscope").toAbsolutePath();

    @TempDir Path temp;

    @Test
    void onePhotoThatCannotBeOpenedIsAWarningThatSaysWhatToDo() throws Exception {
        assumeTrue(
                System.getProperty("sun.jnu.encoding").equals("UTF-8"), "file names are not UTF-8");
        var photos = Files.createDirectories(temp.resolve("corpus/Images"));
        for (var name : List.of("a.png", "café.png")) {
            var picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(1, 1, 0x123456);
            ImageIO.write(picture, "png", photos.resolve(name).toFile());
        }
        Files.writeString(
                temp.resolve("corpus/captions.txt"),
                "image,caption\na.png,one thing\ncafé.png,a café\n");

        var process =
                JavaProcess.start(
                        temp,
                        temp.resolve("out.txt"),
                        Map.of("LC_ALL", "C"),
                        FakeCli.class,
                        List.of(
                                "0",
                                "embed",
                                "--dataset",
                                temp.resolve("corpus").toString(),
                                "--model",
                                "fake",
                                "--out",
                                temp.resolve("rows").toString()));

        assertTrue(process.waitFor(50, TimeUnit.SECONDS));
        var said = JavaProcess.err(temp);
        assertEquals(0, process.exitValue(), said);
        assertEquals(1, EmbeddingsFolder.open(temp.resolve("rows")).image().rows());
        assertTrue(said.contains("start Conoscope with LC_ALL=C.UTF-8"), said);
    }

    @ParameterizedTest
    @CsvSource({"C, C.UTF-8", "POSIX, C.UTF-8", "no_SUCH.UTF-8, C.UTF-8", "C.UTF-8, C.UTF-8"})
    void theLauncherGivesTheVirtualMachineNamesInUtf8(String locale, String expected)
            throws Exception {
        assumeTrue(charmap("C.UTF-8").equals("UTF-8"), "no locale C.UTF-8 here");
        var java = Files.createDirectories(temp.resolve("jdk/bin")).resolve("java");
        Files.writeString(temp.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL\"\n");
        assertTrue(java.toFile().setExecutable(true));
        var builder = new ProcessBuilder("sh", LAUNCHER.toString(), "--version");
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("CONOSCOPE_JAVA_HOME", temp.resolve("jdk").toString());

        assertEquals(expected, output(builder));
    }

    private static String charmap(String locale) throws IOException {
        var builder = new ProcessBuilder("sh", "-c", "locale charmap 2>/dev/null || true");
        builder.environment().put("LC_ALL", locale);
        return output(builder);
    }

    private static String output(ProcessBuilder builder) throws IOException {
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        }
    }
}

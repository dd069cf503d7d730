package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.embedding.EmbeddingsFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Pictures of 100 megapixels with 16 bits need 1.2 GB as a whole; what is read must not depend on
/// whether there is so much.
@Timeout(300)
class SmallHeapTest {

    private static final Path LARGE =
            Path.of("../shared/cases/hostile/png-16bit-100mp/mp100_rgba16.png").toAbsolutePath();

    @TempDir Path temp;

    @Test
    void severalLargePicturesAreReadWithASmallHeap() throws Exception {
        assumeTrue(Files.exists(LARGE), LARGE + " is not there: skipped");
        var photos = Files.createDirectories(temp.resolve("corpus/Images"));
        var captions = new StringBuilder("image,caption\n");
        for (int i = 0; i < 2; i++) {
            Files.copy(LARGE, photos.resolve(i + ".png"));
            captions.append(i).append(".png,large picture ").append(i).append('\n');
        }
        Files.writeString(temp.resolve("corpus/captions.txt"), captions);

        embed("160m");

        var rows = EmbeddingsFolder.open(temp.resolve("160m"));
        assertEquals(2, rows.image().rows(), this::said);
        assertArrayEquals(rows.image().row(0), rows.image().row(1));
    }

    private void embed(String heap) throws IOException, InterruptedException {
        var process =
                JavaProcess.start(
                        temp,
                        temp.resolve("out"),
                        Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + heap),
                        FakeCli.class,
                        List.of(
                                "0",
                                "embed",
                                "--dataset",
                                temp.resolve("corpus").toString(),
                                "--model",
                                "fake",
                                "--out",
                                temp.resolve(heap).toString()));
        assertEquals(0, process.waitFor(), () -> heap + ": " + said());
    }

    private String said() {
        try {
            return JavaProcess.err(temp);
        } catch (IOException e) {
            return e.toString();
        }
    }
}

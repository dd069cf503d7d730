package io.conoscope.bench.measure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

class TemporaryFolderTest {

    @Test
    void isGoneWithAllThatIsInIt() throws Exception {
        Path path;
        try (var folder = new TemporaryFolder()) {
            path = folder.path();
            Files.createDirectories(path.resolve("a").resolve("b"));
            Files.writeString(path.resolve("a").resolve("b").resolve("c.txt"), "c");
            assertTrue(Files.isDirectory(path));
        }
        assertFalse(Files.exists(path));
    }
}

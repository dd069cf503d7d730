package io.conoscope.base.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class WholeFolderTest {

    @TempDir Path folder;

    @Test
    void takesTheNameOfAnEmptyFolderOrANewOne() throws Exception {
        Files.createDirectories(folder.resolve("empty"));

        for (var name : List.of("empty", "new/deep")) {
            WholeFolder.write(
                    folder.resolve(name), part -> Files.writeString(part.resolve("a"), name));
            assertEquals(name, Files.readString(folder.resolve(name).resolve("a")));
        }
    }

    @Test
    void leavesNothingWhereTheDiskIsFull() throws Exception {
        var target = folder.resolve("model");

        var failure =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                WholeFolder.write(
                                        target,
                                        part -> {
                                            Files.writeString(part.resolve("a"), "half");
                                            throw new IOException("No space left on device");
                                        }));

        assertEquals("file.write", failure.key());
        assertFalse(Files.exists(target));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void keepsWhatIsThere() throws Exception {
        Files.writeString(folder.resolve("theirs"), "theirs");

        assertThrows(
                ConoscopeException.class,
                () -> WholeFolder.write(folder, part -> Files.writeString(part.resolve("a"), "a")));

        assertEquals("theirs", Files.readString(folder.resolve("theirs")));
    }
}

package io.conoscope.base.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class InputFileTest {

    @TempDir Path temporary;

    private static String key(Path path) {
        return assertThrows(ConoscopeException.class, () -> InputFile.require(path)).key();
    }

    @Test
    void givesTheSizeOfAFile() throws Exception {
        var file = Files.writeString(temporary.resolve("a"), "12345");
        assertEquals(5, InputFile.require(file));
    }

    @Test
    void refusesWhatIsNotThereAndFolders() {
        assertEquals("file.missing", key(temporary.resolve("gone")));
        assertEquals("file.irregular", key(temporary));
    }

    @Test
    void refusesAPipeWithoutOpeningIt() throws Exception {
        var pipe = NamedPipe.make(temporary.resolve("pipe"));
        assertEquals("file.irregular", key(pipe));
        assertTrue(InputFile.isIrregular(pipe));
    }

    @Test
    void aPointerOfGitLfsSaysWhatToDo() {
        var pointer = Cases.path("lfs/events.out.tfevents.1674944078.host.0");
        var error = assertThrows(ConoscopeException.class, () -> InputFile.require(pointer));
        assertEquals(
                pointer
                        + ": this is a Git LFS pointer, not the file itself:"
                        + " fetch it with git lfs pull",
                error.getMessage());
    }
}

package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

class ConoscopeExceptionTest {

    @Test
    void aKindIsAskedForWhateverTheWords() {
        var failure = new ConoscopeException(Kind.ONE_TOWER, "model.half", null, "m", "text");
        assertTrue(failure.is(Kind.ONE_TOWER));
        assertFalse(failure.is(Kind.NO_WEIGHTS));
        assertTrue(failure.getMessage().startsWith("m has no text tower"), failure::getMessage);
    }

    @Test
    void aFailureWithoutAKindIsOther() {
        assertTrue(new ConoscopeException("file.missing", null, "f").is(Kind.OTHER));
        assertTrue(ConoscopeException.relayed("store.locked", "words").is(Kind.OTHER));
    }

    @Test
    void whatTheSystemSaidComesWithoutNamesOfClasses() {
        assertEquals(
                "f cannot be written: No space left on device",
                words(new IOException("No space left on device")));
        assertEquals(
                "f cannot be written: access is denied", words(new AccessDeniedException("f")));
        assertEquals(
                "f cannot be written: Read-only file system",
                words(new FileSystemException("f", null, "Read-only file system")));
        assertEquals(
                "f cannot be written: java.io.EOFException", words(new java.io.EOFException()));
    }

    private static String words(IOException cause) {
        return new ConoscopeException("file.write", cause, "f", cause).getMessage();
    }

    @Test
    void aFolderLockedTwiceIsLockedByThisProcess(@TempDir Path folder) throws Exception {
        try (var lock = FolderLock.acquire(folder, folder)) {
            var failure =
                    assertThrows(
                            ConoscopeException.class, () -> FolderLock.acquire(folder, folder));
            assertTrue(failure.is(Kind.LOCKED));
            assertEquals("store.locked.here", failure.key());
            assertTrue(lock != null);
        }
    }
}

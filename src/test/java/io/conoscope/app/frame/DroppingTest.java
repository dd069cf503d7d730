package io.conoscope.app.frame;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class DroppingTest {

    @Test
    void takesFoldersAndArrays(@TempDir Path folder) {
        assertTrue(Dropping.fits(folder));
        assertTrue(Dropping.fits(folder.resolve("features.NPY")));
    }

    @Test
    void refusesOtherFiles(@TempDir Path folder) {
        assertFalse(Dropping.fits(folder.resolve("photo.jpg")));
        assertFalse(Dropping.fits(folder.resolve("gone")));
    }
}

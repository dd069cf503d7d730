package io.conoscope.encoder;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/// The reference data beside the project, which a plain clone does not have.
public final class SharedData {

    private SharedData() {}

    /// A file or folder under `../shared/data`; skips the test, saying so, where it is absent.
    public static Path path(String name) {
        var path = Path.of("../shared/data").resolve(name);
        if (!Files.exists(path)) {
            System.out.println("skipped: " + path + " is not here");
        }
        Assumptions.assumeTrue(Files.exists(path), () -> path + " is not here");
        return path;
    }
}

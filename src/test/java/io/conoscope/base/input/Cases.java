package io.conoscope.base.input;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Small inputs that failed once; they stand in `src/test/resources/cases`.
public final class Cases {

    private Cases() {}

    /// A file or folder of them, to read in place.
    public static Path path(String name) {
        try {
            var found = Objects.requireNonNull(Cases.class.getResource("/cases/" + name), name);
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /// Copies the files of a folder into another one, which is made.
    public static Path copy(String name, Path target) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(path(name))) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
        return target;
    }
}

package io.conoscope.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Builds a small corpus on disk, file by file. Pictures are empty files: opening decodes none.
record CorpusFolder(Path path) {

    CorpusFolder photos(String folder, String... names) throws IOException {
        Files.createDirectories(path.resolve(folder));
        for (var name : names) {
            Files.write(path.resolve(folder).resolve(name), new byte[0]);
        }
        return this;
    }

    CorpusFolder text(String name, String... lines) throws IOException {
        return bytes(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    CorpusFolder bytes(String name, byte[] bytes) throws IOException {
        var file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }
}

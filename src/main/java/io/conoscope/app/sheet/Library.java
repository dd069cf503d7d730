package io.conoscope.app.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A library that Conoscope is made of, from `libraries.txt`; a test holds that list against the
/// build.
///
/// @param licence its SPDX expression
/// @param group   its Maven group
record Library(String name, String version, String licence, String group) {

    /// Every library that an installation holds, in the order of their names.
    static List<Library> all() {
        try (var in = Library.class.getResourceAsStream("libraries.txt")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Library::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Library parse(String line) {
        var parts = line.split(" \\| ", 4);
        return new Library(parts[0], parts[1], parts[2], parts[3]);
    }
}

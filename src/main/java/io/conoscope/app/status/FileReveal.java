package io.conoscope.app.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Shows a file where the user's file manager lists it.
final class FileReveal {

    private FileReveal() {}

    /// Starts the file manager; on Linux it opens the folder, elsewhere it also selects the file.
    /// Blocks only until it has started.
    ///
    /// @throws IOException if there is no such program
    static void show(Path file) throws IOException {
        new ProcessBuilder(command(System.getProperty("os.name"), file))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// The program and what it is told.
    ///
    /// @param system name of the operating system, as `os.name` has it
    static List<String> command(String system, Path file) {
        var name = system.toLowerCase(Locale.ROOT);
        var whole = file.toAbsolutePath();
        if (name.startsWith("mac")) {
            return List.of("open", "-R", whole.toString());
        }
        if (name.startsWith("windows")) {
            return List.of("explorer.exe", "/select,", whole.toString());
        }
        var parent = whole.getParent();
        var folder = Files.isDirectory(whole) || parent == null ? whole : parent;
        return List.of("xdg-open", folder.toString());
    }
}

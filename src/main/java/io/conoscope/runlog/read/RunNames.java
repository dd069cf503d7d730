package io.conoscope.runlog.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Names runs by where they are below the opened folder.
record RunNames(Path root) {

    /// Files whose name says nothing that their folder's name does not.
    private static final Set<String> OF_A_FOLDER =
            Set.of(
                    "metrics.csv",
                    "metrics.jsonl",
                    "results.jsonl",
                    "progress.csv",
                    "result.json",
                    "trainer_state.json");

    static boolean isFolders(Path file) {
        return OF_A_FOLDER.contains(own(file).toLowerCase(Locale.ROOT));
    }

    /// The name of a run in this folder or file.
    String of(Path path) {
        boolean single = Files.isRegularFile(root);
        var from = single ? parent(root) : root;
        var relative = from.relativize(path).toString().replace('\\', '/');
        if (relative.isEmpty()) {
            return own(from);
        }
        int dot = relative.lastIndexOf('.');
        return Files.isRegularFile(path) && dot > relative.lastIndexOf('/') + 1
                ? relative.substring(0, dot)
                : relative;
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    static String own(Path path) {
        var name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}

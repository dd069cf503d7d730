package io.conoscope.ui.session.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Tells paths of runs from those of corpora by the names of files, after a short look.
public final class RunPathCheck {

    private static final Set<String> NAMES =
            Set.of(
                    "metrics.jsonl",
                    "results.jsonl",
                    "trainer_state.json",
                    "metrics.csv",
                    "status.json");

    private static final Set<String> ENDS = Set.of(".jsonl", ".csv", ".json");
    private static final int DEEPEST = 6;
    private static final int MOST_FILES = 3000;

    private RunPathCheck() {}

    /// Whether a file may be a log.
    public static boolean isLog(Path file) {
        var name = name(file);
        return name.contains("tfevents") || ENDS.stream().anyMatch(name::endsWith);
    }

    /// Whether a path is a log, or a folder with one at or below it. Looks at some thousand names
    /// at most.
    public static boolean hasRuns(Path path) {
        if (!Files.isDirectory(path)) {
            return isLog(path);
        }
        var look = new Look();
        try {
            Files.walkFileTree(
                    path, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, look);
        } catch (IOException e) {
            return false;
        }
        return look.found;
    }

    private static String name(Path file) {
        var name = file.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    private static final class Look extends SimpleFileVisitor<Path> {

        private boolean found;
        private int seen;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = name(file);
            found = name.contains("tfevents") || NAMES.contains(name);
            return found || ++seen > MOST_FILES
                    ? FileVisitResult.TERMINATE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}

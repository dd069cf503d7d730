package io.conoscope.runlog.read;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.RunFormat;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Walks folders and tells which of them are runs, by names and first lines only.
final class RunFinder {

    private static final int DEEPEST = 24;

    private final Path root;
    private final TreeMap<Path, List<Path>> eventFiles = new TreeMap<>();
    private final Map<Path, Folder> folders = new HashMap<>();

    private RunFinder(Path root) {
        this.root = root;
    }

    /// What a walk found.
    ///
    /// @param folders that were looked into; a new file shows in the time of one of them
    record Found(List<RunSource> runs, Map<Path, Folder> folders) {}

    /// When a folder had changed, when it was looked into.
    record Folder(FileTime modified, FileTime seen) {

        /// Whether a further change may carry the same time.
        boolean isFresh() {
            return seen.toMillis() - modified.toMillis() < 2000;
        }
    }

    static Found find(Path path) throws ConoscopeException {
        if (!Files.exists(path)) {
            throw new ConoscopeException("file.missing", null, path);
        }
        var finder = new RunFinder(path);
        try {
            Files.walkFileTree(
                    path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, finder.new Visitor());
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, path, e);
        }
        return new Found(finder.runs(), finder.folders);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName();
            if (!folder.equals(root) && name != null && name.toString().startsWith(".")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (isInsideOurs(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            var now = FileTime.fromMillis(System.currentTimeMillis());
            folders.put(folder, new Folder(attributes.lastModifiedTime(), now));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                take(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    private void take(Path file) {
        var name = file.getFileName().toString();
        if (name.contains("tfevents") && !isMarker(name)) {
            eventFiles.computeIfAbsent(file.getParent(), key -> new ArrayList<>()).add(file);
        }
    }

    /// Whether a folder holds checkpoints or evaluations of one of our runs: no further runs.
    private static boolean isInsideOurs(Path folder) {
        var parent = folder.getParent();
        return parent != null
                && Set.of("checkpoints", "evaluations").contains(ownName(folder))
                && Files.exists(parent.resolve("status.json"));
    }

    /// Empty files that profilers and uploaders put beside event files.
    private static boolean isMarker(String name) {
        return Set.of("profile-empty", "sagemaker-uploaded").stream().anyMatch(name::endsWith);
    }

    private List<RunSource> runs() {
        var runs = new ArrayList<RunSource>();
        eventFiles.forEach(
                (folder, files) -> {
                    files.sort(null);
                    runs.add(new RunSource(nameOf(folder), folder, RunFormat.TENSORBOARD, files));
                });
        return runs;
    }

    private String nameOf(Path path) {
        var relative = root.relativize(path).toString().replace('\\', '/');
        return relative.isEmpty() ? ownName(root) : relative;
    }

    private static String ownName(Path path) {
        var name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}

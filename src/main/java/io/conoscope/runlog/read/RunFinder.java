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
    private final TreeMap<Path, FolderFiles> logs = new TreeMap<>();
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
            boolean hidden = !folder.equals(root) && RunNames.own(folder).startsWith(".");
            if (hidden || isInsideOurs(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            var now = FileTime.fromMillis(System.currentTimeMillis());
            folders.put(folder, new Folder(attributes.lastModifiedTime(), now));
            var files = new FolderFiles(folder);
            if (files.isOurs()) {
                logs.put(folder, files);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var folder = file.toAbsolutePath().getParent();
            var format = attributes.isRegularFile() ? Formats.of(file) : null;
            if (format != null && folder != null) {
                var parent = file.getParent() == null ? folder : file.getParent();
                logs.computeIfAbsent(parent, FolderFiles::new).add(file, format);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    /// Whether a folder holds checkpoints or evaluations of one of our runs: no further runs.
    private static boolean isInsideOurs(Path folder) {
        var parent = folder.getParent();
        return parent != null
                && Set.of("checkpoints", "evaluations").contains(RunNames.own(folder))
                && new FolderFiles(parent).isOurs();
    }

    private List<RunSource> runs() {
        var names = new RunNames(root);
        var runs = new ArrayList<RunSource>();
        logs.values().forEach(files -> runs.addAll(files.runs(names)));
        return latestStates(runs, names);
    }

    /// Hugging Face puts the state of the trainer into each checkpoint; the latest one holds all
    /// that the others hold.
    private List<RunSource> latestStates(List<RunSource> runs, RunNames names) {
        var kept = new ArrayList<RunSource>();
        var latest = new TreeMap<Path, RunSource>();
        for (var run : runs) {
            var folder = run.path().getParent();
            if (folder == null || number(run) < 0 || run.path().equals(root)) {
                kept.add(run);
            } else {
                latest.merge(folder, run, (a, b) -> number(a) > number(b) ? a : b);
            }
        }
        latest.forEach(
                (folder, run) -> {
                    if (kept.stream().noneMatch(other -> isState(other, folder))) {
                        var name = names.of(folder);
                        kept.add(new RunSource(name, folder, run.format(), run.files()));
                    }
                });
        return kept;
    }

    private static boolean isState(RunSource run, Path folder) {
        return run.format() == RunFormat.TRAINER_STATE && run.path().equals(folder);
    }

    /// The step of a checkpoint's folder; -1 for another folder.
    private static long number(RunSource run) {
        var name = RunNames.own(run.path());
        return run.format() == RunFormat.TRAINER_STATE && name.matches("checkpoint-\\d{1,18}")
                ? Long.parseLong(name.substring(11))
                : -1;
    }
}

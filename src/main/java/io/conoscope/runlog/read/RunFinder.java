package io.conoscope.runlog.read;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;
import io.conoscope.runlog.RunDamage;
import io.conoscope.runlog.RunFormat;
import io.conoscope.runlog.text.TrainerStateFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Walks folders and tells which of them are runs, by names and first lines only.
final class RunFinder {

    private static final int DEEPEST = 24;

    private final Path root;
    private final TreeMap<Path, FolderFiles> logs = new TreeMap<>();
    private final Map<Path, Folder> folders = new HashMap<>();

    /// Links to folders that were met and not followed yet.
    private final TreeSet<Path> links = new TreeSet<>();

    /// Folders that were looked into, whatever links lead to them: a forest of links would never
    /// end.
    private final Set<Path> visited = new HashSet<>();

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
        if (InputFile.isIrregular(path)) {
            InputFile.require(path);
        }
        var root = withoutDots(path.toAbsolutePath());
        var finder = new RunFinder(root);
        try {
            finder.walk(root);
            // Real folders come before links, so that a run has the name of its own folder.
            for (var link = finder.links.pollFirst(); link != null; ) {
                finder.walk(link);
                link = finder.links.pollFirst();
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, path, e);
        }
        return new Found(finder.runs(), finder.folders);
    }

    /// A path without the single dots of `conoscope runs .`; where a link may stand before two
    /// dots, nothing is left out.
    private static Path withoutDots(Path path) {
        for (var name : path) {
            if (name.toString().equals("..")) {
                return path;
            }
        }
        return path.normalize();
    }

    /// Looks into a folder, but not into links to folders in it: those wait.
    private void walk(Path start) throws IOException {
        int depth = DEEPEST - (start.getNameCount() - root.getNameCount());
        if (depth > 0 || start.equals(root)) {
            Files.walkFileTree(
                    start,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Math.max(0, depth),
                    new Visitor(start));
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path start;

        Visitor(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (!folder.equals(start) && Files.isSymbolicLink(folder)) {
                links.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            boolean hidden = !folder.equals(root) && RunNames.own(folder).startsWith(".");
            if (hidden || isInsideOurs(folder) || !visited.add(folder.toRealPath())) {
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
            boolean asked = file.equals(root);
            var format = attributes.isRegularFile() ? Formats.of(file, asked) : null;
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
        var states = new TreeMap<Path, List<RunSource>>();
        for (var run : runs) {
            var folder = run.path().getParent();
            if (folder == null || number(run) < 0 || run.path().equals(root)) {
                kept.add(run);
            } else {
                states.computeIfAbsent(folder, key -> new ArrayList<>()).add(run);
            }
        }
        states.forEach(
                (folder, checkpoints) -> {
                    if (kept.stream().noneMatch(other -> isState(other, folder))) {
                        kept.add(newestWhole(names.of(folder), folder, checkpoints));
                    }
                });
        return kept;
    }

    /// The newest state that can be read to its end, or else the newest.
    private static RunSource newestWhole(String name, Path folder, List<RunSource> checkpoints) {
        checkpoints.sort(Comparator.comparingLong(RunFinder::number).reversed());
        var passedOver = new ArrayList<RunDamage>();
        for (var run : checkpoints) {
            var damage = damage(run.files().getFirst());
            if (damage == null) {
                return new RunSource(name, folder, run.format(), run.files(), passedOver);
            }
            passedOver.add(damage);
        }
        var newest = checkpoints.getFirst();
        return new RunSource(name, folder, newest.format(), newest.files());
    }

    private static @Nullable RunDamage damage(Path file) {
        try {
            return TrainerStateFile.damage(file);
        } catch (IOException e) {
            return new RunDamage(file, 0, String.valueOf(e), "a file that can be read");
        }
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

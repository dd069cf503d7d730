package io.conoscope.base;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Names for files and folders that are not whole yet, and the removal of those that nobody will
/// finish: their process was killed. Safe on any thread and beside any number of processes.
///
/// A name is `.TARGET.SYSTEM-PID-RANDOM.part`. The system is a checksum of this machine's name and,
/// on Linux, of the name space in which process numbers count: what a process of another machine
/// or container writes into a shared folder is left alone for a day.
public final class TemporaryPaths {

    private static final String END = ".part";
    private static final Duration LONG_AGO = Duration.ofDays(1);
    private static final String SYSTEM = String.format(Locale.ROOT, "%08x", system().hashCode());

    /// Also the names that versions before 0.1 gave, which say nothing of their process.
    private static final Pattern NAME =
            Pattern.compile(
                    "\\..*(?:\\.(?<system>[0-9a-f]{8})-(?<pid>\\d{1,18})-[0-9a-f]{8}"
                            + "|[-.][0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.part");

    /// Folders that were looked through since this process began.
    private static final Set<Path> CLEARED = ConcurrentHashMap.newKeySet();

    private TemporaryPaths() {}

    /// A name beside the target that nothing has; clears what was abandoned there when it is asked
    /// for the first time.
    public static Path beside(Path target) {
        var absolute = target.toAbsolutePath();
        var folder = absolute.resolveSibling("");
        if (CLEARED.add(folder)) {
            clearAbandoned(folder);
        }
        var random = UUID.randomUUID().toString().substring(0, 8);
        var pid = ProcessHandle.current().pid();
        return absolute.resolveSibling(
                "." + absolute.getFileName() + "." + SYSTEM + "-" + pid + "-" + random + END);
    }

    /// Deletes what killed processes left half written in a folder. What cannot be deleted stays,
    /// for the next time.
    public static void clearAbandoned(Path folder) {
        try (var found = Files.newDirectoryStream(folder, ".*" + END)) {
            for (var path : found) {
                if (isAbandoned(path)) {
                    delete(path);
                }
            }
        } catch (IOException | RuntimeException e) {
            // No such folder yet, or not ours: then there is nothing to clear.
        }
    }

    /// Deletes a file or a folder with all in it. Links are deleted, not followed.
    public static void delete(Path path) throws IOException {
        if (!Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
            return;
        }
        Files.walkFileTree(
                path,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                            throws IOException {
                        Files.deleteIfExists(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static boolean isAbandoned(Path path) throws IOException {
        var name = NAME.matcher(String.valueOf(path.getFileName()));
        if (!name.matches()) {
            return false;
        }
        if (SYSTEM.equals(name.group("system"))) {
            return ProcessHandle.of(Long.parseLong(name.group("pid")))
                    .filter(ProcessHandle::isAlive)
                    .isEmpty();
        }
        var written = Files.getLastModifiedTime(path).toInstant();
        return written.isBefore(Instant.now().minus(LONG_AGO));
    }

    private static String system() {
        var words = new StringBuilder();
        for (var name : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            words.append(System.getenv().getOrDefault(name, ""));
        }
        try {
            words.append(Files.readString(Path.of("/proc/sys/kernel/hostname")));
            words.append(Files.readSymbolicLink(Path.of("/proc/self/ns/pid")));
        } catch (IOException | RuntimeException e) {
            // Not Linux.
        }
        return words.toString();
    }
}

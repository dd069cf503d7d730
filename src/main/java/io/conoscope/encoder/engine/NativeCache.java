package io.conoscope.encoder.engine;

import io.conoscope.base.AppFolders;
import io.conoscope.base.ByteSizes;
import io.conoscope.base.ConoscopeException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Where an engine's native libraries are unpacked, made ready before the engine does it: there is
/// room, nobody else is at it, and what killed processes have left behind is gone.
///
/// Safe on any thread and beside other processes: one unpacks while the others wait. Where the
/// libraries are already, the folder is only read, so that it may be one that cannot be written.
///
/// @param folder the engine's, in DJL's cache folder
/// @param bytes  what its libraries need
public record NativeCache(Path folder, long bytes) {

    private static final Logger LOG = LoggerFactory.getLogger(NativeCache.class);

    private static final String LOCK = "unpack.lock";

    /// What is unpacked is written to all the time; what was not for so long is nobody's.
    private static final Duration LEFT = Duration.ofMinutes(2);

    /// PyTorch's cache.
    static NativeCache ofTorch() {
        return new NativeCache(root().resolve("pytorch"), 520_000_000);
    }

    /// The cache of ONNX Runtime.
    static NativeCache ofOnnx() {
        return new NativeCache(root().resolve("onnxruntime"), 25_000_000);
    }

    /// The cache of the library for tokenizers.
    public static NativeCache ofTokenizers() {
        return new NativeCache(root().resolve("tokenizers"), 20_000_000);
    }

    static Path root() {
        var set = System.getProperty("DJL_CACHE_DIR", System.getenv("DJL_CACHE_DIR"));
        return set == null ? AppFolders.ofThisUser().cache().resolve("djl") : Path.of(set);
    }

    /// Starts an engine that may have to unpack its libraries first.
    ///
    /// @param start may throw what it likes
    /// @throws ConoscopeException `engine.cache` if the folder cannot be written,
    ///     `engine.cache.space` if the disk has no room; both only where something is to be
    ///     unpacked
    public <T> T ready(Supplier<T> start) throws ConoscopeException {
        synchronized (NativeCache.class) {
            if (isFilled()) {
                clearUnlessBusy();
                return start.get();
            }
            try {
                Files.createDirectories(folder);
                try (var channel = open();
                        var lock = channel.lock()) {
                    LOG.debug("unpacking below {} under {}", folder, lock);
                    clear();
                    requireRoom();
                    return start.get();
                }
            } catch (IOException e) {
                throw new ConoscopeException("engine.cache", e, folder, e);
            }
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void requireRoom() throws IOException, ConoscopeException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new ConoscopeException(
                    "engine.cache.space",
                    null,
                    folder,
                    ByteSizes.format(bytes),
                    ByteSizes.format(free));
        }
    }

    /// Whether libraries were unpacked here before: perhaps by another version, which is then found
    /// out by the engine.
    private boolean isFilled() {
        return children(folder).stream()
                .anyMatch(child -> !isTemporary(child) && holdsFiles(child));
    }

    private static boolean holdsFiles(Path child) {
        return Files.isDirectory(child) && !children(child).isEmpty();
    }

    private void clearUnlessBusy() {
        if (leftovers().isEmpty()) {
            return;
        }
        try (var channel = open();
                var lock = channel.tryLock()) {
            if (lock != null) {
                clear();
            }
        } catch (IOException e) {
            LOG.info("{} is not cleared: {}", folder, e.toString());
        }
    }

    private void clear() {
        for (var left : leftovers()) {
            LOG.info("{} was left behind and is removed", left);
            delete(left);
        }
    }

    /// What DJL unpacks into before it moves it, and half-written files, here and one level down.
    private List<Path> leftovers() {
        return children(folder).stream()
                .flatMap(
                        child ->
                                isTemporary(child) || !Files.isDirectory(child)
                                        ? List.of(child).stream()
                                        : children(child).stream())
                .filter(NativeCache::isTemporary)
                .filter(NativeCache::isOld)
                .toList();
    }

    private static boolean isTemporary(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.matches("tmp[0-9]+|jni[0-9]+tmp|\\..*\\.part");
    }

    private static boolean isOld(Path path) {
        long newest = path.toFile().lastModified();
        for (var child : children(path)) {
            newest = Math.max(newest, child.toFile().lastModified());
        }
        return System.currentTimeMillis() - newest > LEFT.toMillis();
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var children = Files.list(folder)) {
            return children.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static void delete(Path left) {
        try (var all = Files.walk(left)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.info("{} stays: {}", left, e.toString());
        }
    }
}

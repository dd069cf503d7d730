package io.conoscope.base;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Keeps two jobs from writing into one folder. The system frees it when its owner's process dies.
///
/// Where locks are POSIX's, closing *any* channel to a file frees every lock that the process has
/// on it. So a process never opens the file of a lock that it holds: [#HELD] knows those.
public final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /// What the lock's file is called.
    public static final String NAME = "lock";
    private static final int ATTEMPTS = 5;
    private static final int WORDS = 64;
    private static final int LARGEST = 1 << 16;

    /// Far behind the words in the file, since Windows lets nobody else read what is locked.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Locks a folder, which is made if need be.
    ///
    /// @param folder holds the lock's file
    /// @param target what is protected, for the message
    /// @throws ConoscopeException `store.locked` or `store.locked.here` if another job holds it;
    ///     `file.write` if the folder cannot be written
    public static FolderLock acquire(Path folder, Path target) throws ConoscopeException {
        try {
            Files.createDirectories(folder);
            var file = folder.toRealPath().resolve(NAME);
            if (!HELD.add(file)) {
                throw new ConoscopeException(
                        ConoscopeException.Kind.LOCKED, "store.locked.here", null, target);
            }
            FolderLock lock = null;
            try {
                lock = acquireFile(file, target);
                return lock;
            } finally {
                if (lock == null) {
                    HELD.remove(file);
                }
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, folder, e);
        }
    }

    private static FolderLock acquireFile(Path file, Path target)
            throws IOException, ConoscopeException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Files.createDirectories(file.resolveSibling(""));
            var channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            boolean kept = false;
            try {
                if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                    throw new ConoscopeException(
                            ConoscopeException.Kind.LOCKED,
                            "store.locked",
                            null,
                            target,
                            owner(channel));
                }
                kept = isStillThere(file, channel);
            } finally {
                if (!kept) {
                    channel.close();
                }
            }
            if (kept) {
                return new FolderLock(file, channel);
            }
        }
        throw new ConoscopeException(
                ConoscopeException.Kind.LOCKED, "store.locked", null, target, "unknown");
    }

    /// An owner that is done removes the file, perhaps between our opening and our locking it; what
    /// we hold then is a file that nobody else will ever see. A length drawn by lot tells, without
    /// opening the file again.
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        var words = "process " + ProcessHandle.current().pid() + " ";
        int length = ThreadLocalRandom.current().nextInt(WORDS, LARGEST);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}), length - 1L);
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(WORDS);
        int read = channel.read(bytes, 0);
        var words = new String(bytes.array(), 0, Math.max(0, read), StandardCharsets.UTF_8);
        int end = words.indexOf(' ', words.indexOf(' ') + 1);
        return end < 0 ? "unknown" : words.substring(0, end);
    }

    /// Removes the file and frees the lock.
    public void remove() throws IOException {
        Files.deleteIfExists(file);
        close();
    }

    /// Frees the lock after a failure, which is the one to report.
    public void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // The system frees it with the process.
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HELD.remove(file);
            }
        }
    }
}

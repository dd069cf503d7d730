package io.conoscope.embedding.store;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Keeps two processes from writing into one folder. The system frees it when its owner dies.
final class FolderLock implements AutoCloseable {

    private static final String NAME = "lock";
    private static final int ATTEMPTS = 5;

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
    /// @throws ConoscopeException `store.locked` if another job holds it; `file.write` if the
    // folder
    ///     cannot be written
    static FolderLock acquire(Path folder, Path target) throws ConoscopeException {
        var file = folder.resolve(NAME);
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Files.createDirectories(folder);
                var channel =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                if (!locked(channel)) {
                    channel.close();
                    throw new ConoscopeException("store.locked", null, target, owner(file));
                }
                if (isStillThere(file, channel)) {
                    return new FolderLock(file, channel);
                }
                channel.close();
            }
            throw new ConoscopeException("store.locked", null, target, owner(file));
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, file, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /// An owner that is done removes the file, perhaps between our opening and our locking it; what
    /// we hold then is a file that nobody else will ever see.
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        var words = "process " + ProcessHandle.current().pid() + " " + UUID.randomUUID();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
        try {
            return Files.readString(file).equals(words);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static String owner(Path file) {
        try {
            var words = Files.readString(file).split(" ", 3);
            return words.length == 3 ? words[0] + " " + words[1] : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }

    /// Removes the file and frees the lock.
    void remove() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
    }

    /// Frees the lock after a failure, which is the one to report.
    void closeQuietly() {
        try {
            channel.close();
        } catch (IOException e) {
            // The system frees it with the process.
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package io.conoscope.base.file;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one thread of one process at a time change a file, and the others wait: for files that are
/// read, changed and written back within milliseconds.
///
/// The lock is on a file beside it, which stays. Those of one process wait for each other whatever
/// file they change, since a process that closes a file frees all its locks on it.
public final class FileMutex {

    private static final ReentrantLock HERE = new ReentrantLock();

    /// What is done meanwhile.
    @FunctionalInterface
    public interface Change<T> {
        T make() throws ConoscopeException;
    }

    private FileMutex() {}

    /// Waits for everybody else and does the work.
    ///
    /// @param file what is changed; `FILE.lock` beside it is made
    /// @throws ConoscopeException `file.write` if that cannot be made or locked; what the work
    ///     throws
    public static <T> T whileAlone(Path file, Change<T> work) throws ConoscopeException {
        var lock = file.resolveSibling(file.getFileName() + ".lock");
        HERE.lock();
        try {
            Files.createDirectories(lock.toAbsolutePath().resolveSibling(""));
            try (var channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                return work.make();
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, lock, e);
        } finally {
            HERE.unlock();
        }
    }
}

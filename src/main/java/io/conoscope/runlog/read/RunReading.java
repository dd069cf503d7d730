package io.conoscope.runlog.read;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.LogFile;
import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.RunStatus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One run and how far it was read; for one thread.
final class RunReading {

    private RunSource source;
    private RunBuilder builder = new RunBuilder();
    private final List<LogFile> files = new ArrayList<>();
    private RunLog latest;
    private boolean changed = true;

    RunReading(RunSource source) {
        this.source = source;
        source.files().forEach(this::add);
        this.latest = snapshot();
    }

    RunSource source() {
        return source;
    }

    /// Takes up what a new search found: files that came later are read after the others.
    void update(RunSource found) {
        var known = Set.copyOf(source.files());
        source = found;
        if (!found.files().containsAll(known)) {
            startAgain();
            return;
        }
        for (var file : found.files()) {
            if (!known.contains(file)) {
                add(file);
            }
        }
    }

    private void add(Path file) {
        files.add(Formats.open(file, source, builder));
    }

    /// Bytes that are there and not read.
    long unread() throws ConoscopeException {
        long sum = 0;
        for (var file : files) {
            sum += Math.max(0, size(file.path()) - file.position());
        }
        return sum;
    }

    /// Bytes read.
    long position() {
        return files.stream().mapToLong(LogFile::position).sum();
    }

    /// Reads on by about so many bytes at most.
    ///
    /// @return whether anything was read
    boolean advance(long maxBytes) throws ConoscopeException {
        long left = maxBytes;
        boolean any = false;
        for (int i = 0; i < files.size() && left > 0; i++) {
            var file = files.get(i);
            long size = size(file.path());
            if (file.isReplaced(size)) {
                startAgain();
                return true;
            }
            if (size > file.position()) {
                long before = file.position();
                read(file, left);
                long done = file.position() - before;
                left -= done;
                any |= done > 0;
            }
        }
        changed |= any;
        return any;
    }

    /// What is not complete is damage, unless it is still being written.
    void finish() throws ConoscopeException {
        if (isBeingWritten()) {
            return;
        }
        for (var file : files) {
            try {
                file.finish();
            } catch (IOException e) {
                throw new ConoscopeException("file.read", e, file.path(), e);
            }
        }
        changed = true;
    }

    private boolean isBeingWritten() {
        try {
            return source.isOurs() && RunStatus.read(source.path()).state().isAlive();
        } catch (ConoscopeException e) {
            return false;
        }
    }

    /// What was read so far; the same object while nothing changes.
    RunLog log() {
        if (changed) {
            latest = snapshot();
            changed = false;
        }
        return latest;
    }

    private RunLog snapshot() {
        return new RunLog(
                source.name(),
                source.path(),
                source.format(),
                builder.scalars(),
                builder.histograms(),
                builder.damage());
    }

    /// A file was replaced by a shorter one: the run is read from its beginning.
    private void startAgain() {
        builder = new RunBuilder();
        files.clear();
        source.files().forEach(this::add);
        changed = true;
    }

    private static void read(LogFile file, long maxBytes) throws ConoscopeException {
        try {
            file.advance(maxBytes);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file.path(), e);
        }
    }

    private static long size(Path file) throws ConoscopeException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }
}

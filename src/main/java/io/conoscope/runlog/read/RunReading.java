package io.conoscope.runlog.read;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.LogFile;
import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.RunDamage;
import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.RunStatus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One run and how far it was read; for one thread.
final class RunReading {

    /// Writers that keep much to themselves flush within two minutes.
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private RunSource source;
    private RunBuilder builder = new RunBuilder();
    private final List<LogFile> files = new ArrayList<>();
    private final Set<Path> unreadable = new HashSet<>();

    /// The size at which a file had no complete record or line any more.
    private final Map<Path, Long> waiting = new HashMap<>();

    /// Files of which the rest was taken for damage.
    private final Set<Path> finished = new HashSet<>();

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
    long unread() {
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
    boolean advance(long maxBytes) {
        long left = maxBytes;
        boolean any = false;
        for (int i = 0; i < files.size() && left > 0; i++) {
            var file = files.get(i);
            long size = size(file.path());
            if (size < 0) {
                continue;
            }
            boolean known = Objects.equals(waiting.get(file.path()), size);
            if (file.isReplaced(size) || (finished.contains(file.path()) && !known)) {
                startAgain();
                return true;
            }
            long before = file.position();
            if (size > before && known) {
                any |= finishAbandoned(file);
            } else if (size > before) {
                read(file, left);
                long done = file.position() - before;
                waiting.put(file.path(), done > 0 ? -1L : size);
                left -= done;
                any |= done > 0;
            }
        }
        changed |= any;
        return any;
    }

    /// What is not complete is damage, unless it is still being written.
    void finish() {
        if (isBeingWritten()) {
            return;
        }
        files.forEach(this::finish);
        changed = true;
    }

    private void finish(LogFile file) {
        try {
            file.finish();
        } catch (IOException e) {
            unreadable(file, e);
        }
    }

    /// What is not complete and was not written on for long is damage too; if it goes on after all,
    /// the run is read again.
    private boolean finishAbandoned(LogFile file) {
        if (finished.contains(file.path()) || !isAbandoned(file.path()) || isBeingWritten()) {
            return false;
        }
        finished.add(file.path());
        finish(file);
        return true;
    }

    private static boolean isAbandoned(Path file) {
        try {
            var last = Files.getLastModifiedTime(file).toInstant();
            return last.isBefore(Instant.now().minus(ABANDONED));
        } catch (IOException e) {
            return false;
        }
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
                builder.damage(),
                builder.isByEpoch());
    }

    /// A file was replaced by a shorter one: the run is read from its beginning.
    private void startAgain() {
        builder = new RunBuilder();
        files.clear();
        waiting.clear();
        unreadable.clear();
        finished.clear();
        source.files().forEach(this::add);
        changed = true;
    }

    private void read(LogFile file, long maxBytes) {
        try {
            file.advance(maxBytes);
        } catch (IOException e) {
            unreadable(file, e);
        }
    }

    /// Notes once for each file that it cannot be read; it may be possible later.
    private void unreadable(LogFile file, IOException e) {
        if (unreadable.add(file.path())) {
            var found = String.valueOf(e);
            builder.damaged(
                    new RunDamage(file.path(), file.position(), found, "a file that can be read"));
            changed = true;
        }
    }

    /// The size of a file; -1 where it is not there, or nobody can tell now.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }
}

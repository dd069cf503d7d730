package io.conoscope.runlog.read;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;
import io.conoscope.runlog.LogFile;
import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.RunDamage;
import io.conoscope.runlog.RunFormat;
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

    /// A file that is written whole is whole after so long.
    private static final Duration WRITTEN = Duration.ofSeconds(10);

    private RunSource source;
    private RunBuilder builder = new RunBuilder();
    private final List<LogFile> files = new ArrayList<>();
    private final Set<Path> unreadable = new HashSet<>();

    /// The size at which a file had no complete record or line any more.
    private final Map<Path, Long> waiting = new HashMap<>();

    /// Files that are Git LFS pointers so far.
    private final Set<Path> pointers = new HashSet<>();

    /// Files of which the rest was taken for damage.
    private final Set<Path> finished = new HashSet<>();

    private RunLog latest;
    private boolean changed = true;

    RunReading(RunSource source) {
        this.source = source;
        source.passedOver().forEach(builder::damaged);
        source.files().forEach(this::add);
        this.latest = snapshot();
    }

    RunSource source() {
        return source;
    }

    /// Takes up what a new search found: files that came later are read after the others.
    void update(RunSource found) {
        var known = Set.copyOf(source.files());
        boolean same = source.passedOver().equals(found.passedOver());
        source = found;
        if (!same || !found.files().containsAll(known)) {
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
            if (pointers.contains(file.path()) && !InputFile.isLfsPointer(file.path())) {
                startAgain();
                return true;
            }
            long before = file.position();
            if (size == 0 && isNewState(file)) {
                read(file, left);
                any = true;
            } else if (size > before && known) {
                any |= finishAbandoned(file);
            } else if (size > before) {
                read(file, left);
                long done = file.position() - before;
                waiting.put(file.path(), done > 0 ? -1L : size);
                left -= done;
                any |= done > 0;
            } else if (file.isUnfinished() && isUnchangedFor(WRITTEN, file.path())) {
                finish(file);
                any = true;
            }
        }
        changed |= any;
        return any;
    }

    /// Whether an empty state of a trainer was not told of yet: such a file is written whole.
    private boolean isNewState(LogFile file) {
        return source.format() == RunFormat.TRAINER_STATE && waiting.put(file.path(), 0L) == null;
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
        if (pointers.contains(file.path()) || !Files.isRegularFile(file.path())) {
            return;
        }
        try {
            file.finish();
        } catch (IOException e) {
            unreadable(file, e);
        }
    }

    /// What is not complete and was not written on for long is damage too; if it goes on after all,
    /// the run is read again.
    private boolean finishAbandoned(LogFile file) {
        if (finished.contains(file.path())
                || !isUnchangedFor(ABANDONED, file.path())
                || isBeingWritten()) {
            return false;
        }
        finished.add(file.path());
        finish(file);
        return true;
    }

    private static boolean isUnchangedFor(Duration time, Path file) {
        try {
            var last = Files.getLastModifiedTime(file).toInstant();
            return last.isBefore(Instant.now().minus(time));
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
        pointers.clear();
        finished.clear();
        source.passedOver().forEach(builder::damaged);
        source.files().forEach(this::add);
        changed = true;
    }

    private void read(LogFile file, long maxBytes) {
        if (file.position() == 0 && InputFile.isLfsPointer(file.path())) {
            if (pointers.add(file.path())) {
                builder.damaged(RunDamage.ofPointer(file.path()));
                changed = true;
            }
            return;
        }
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

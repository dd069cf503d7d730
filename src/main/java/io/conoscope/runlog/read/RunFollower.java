package io.conoscope.runlog.read;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.RunLog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the runs of a folder little by little, and then what is appended to them; for one thread.
///
/// The logs that it returns stay as they are and may be given to any thread. Runs that appear later
/// are found, files that appear in a run are read after its others.
public final class RunFollower implements AutoCloseable {

    private static final long SLICE = 1L << 19;
    private static final long BETWEEN_SEARCHES = 1_000_000_000;

    private final Path root;
    private final Map<Path, RunReading> runs = new LinkedHashMap<>();
    private Map<Path, RunFinder.Folder> folders = Map.of();
    private boolean searched;
    private long lastSearch;
    private List<RunLog> latest = List.of();
    private List<String> first = List.of();
    private boolean behind;
    private int turn;

    /// Nothing is read before the first poll.
    public RunFollower(Path root) {
        this.root = root;
    }

    /// The runs of these names are read before all others.
    public void prefer(Collection<String> names) {
        first = List.copyOf(names);
    }

    /// Reads all that is there.
    ///
    /// @return the logs; the same list while nothing changes
    /// @throws ConoscopeException `file.missing`, `file.read`
    public List<RunLog> poll() throws ConoscopeException {
        return poll(Duration.ofDays(1));
    }

    /// Reads on for about as long as is allowed, all runs in turns, so that each shows something.
    ///
    /// @return the logs as far as they were read; the same list while nothing changes
    /// @throws ConoscopeException `file.missing`, `file.read`
    public List<RunLog> poll(Duration most) throws ConoscopeException {
        long end = System.nanoTime() + most.toNanos();
        behind = false;
        boolean changed = search();
        changed |= readOn(preferred(), end);
        changed |= !behind && readOn(List.copyOf(runs.values()), end);
        if (changed) {
            latest = runs.values().stream().map(RunReading::log).toList();
        }
        return latest;
    }

    /// Reads slices in turns, and goes on next time where it had to leave off.
    private boolean readOn(List<RunReading> some, long end) {
        boolean changed = false;
        int idle = 0;
        while (idle < some.size()) {
            boolean any = some.get(Math.floorMod(turn++, some.size())).advance(SLICE);
            idle = any ? 0 : idle + 1;
            changed |= any;
            if (any && System.nanoTime() > end) {
                behind = true;
                return true;
            }
        }
        return changed;
    }

    private List<RunReading> preferred() {
        return first.isEmpty()
                ? List.of()
                : runs.values().stream()
                        .filter(run -> first.contains(run.source().name()))
                        .toList();
    }

    /// Whether the last poll left something for the next one.
    public boolean isBehind() {
        return behind;
    }

    /// The share that was read of what is there, in [0, 1].
    public double share() {
        long read = 0;
        long left = 0;
        for (var run : runs.values()) {
            read += run.position();
            left += run.unread();
        }
        return read + left == 0 ? 1 : read / (double) (read + left);
    }

    /// Looks for runs where a folder has changed, but not all the time: a folder in which a state
    /// is replaced every second changes every second.
    private boolean search() throws ConoscopeException {
        long now = System.nanoTime();
        if (searched && (now - lastSearch < BETWEEN_SEARCHES || !haveFoldersChanged())) {
            return false;
        }
        searched = true;
        lastSearch = now;
        var found = RunFinder.find(root);
        folders = found.folders();
        boolean changed = false;
        for (var source : found.runs()) {
            var known = runs.get(source.path());
            if (known == null) {
                runs.put(source.path(), new RunReading(source));
                changed = true;
            } else {
                known.update(source);
            }
        }
        return changed;
    }

    /// A folder that changed just before it was looked into may have changed again in that moment.
    private boolean haveFoldersChanged() {
        for (var folder : folders.entrySet()) {
            var then = folder.getValue();
            if (!time(folder.getKey()).equals(then.modified()) || then.isFresh()) {
                return true;
            }
        }
        return folders.isEmpty();
    }

    private static FileTime time(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /// Forgets what was read; no file is open between polls.
    @Override
    public void close() {
        runs.clear();
        latest = List.of();
    }
}

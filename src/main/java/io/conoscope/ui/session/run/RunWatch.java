package io.conoscope.ui.session.run;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.RunStatus;
import io.conoscope.runlog.read.RunFollower;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// One path that was opened, with all runs at or below it. Reads on a lane of one thread; the rest
/// is for the FX thread.
final class RunWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RunWatch.class);

    /// So many ticks after the last change, a watch is looked at less often.
    private static final int EAGER = 50;

    /// Every so many ticks then.
    private static final int SELDOM = 10;

    private final Path root;
    private final RunFollower follower;
    private final Map<Path, RunData> known = new HashMap<>();
    private List<RunData> latest = List.of();

    private final Set<Path> closed = new LinkedHashSet<>();
    private List<RunData> applied = List.of();
    private boolean busy = true;
    private int still;

    RunWatch(Path root) {
        this.root = root;
        this.follower = new RunFollower(root);
    }

    Path root() {
        return root;
    }

    /// Reads on for about as long. On the lane.
    ///
    /// @return the same list while nothing changes
    List<RunData> read(Duration most) throws ConoscopeException {
        boolean changed = false;
        var now = new ArrayList<RunData>();
        for (var log : follower.poll(most)) {
            var before = known.get(log.path());
            var data = data(log, before);
            changed |= data != before;
            known.put(log.path(), data);
            now.add(data);
        }
        if (changed || now.size() != latest.size()) {
            latest = List.copyOf(now);
        }
        return latest;
    }

    private static RunData data(RunLog log, @Nullable RunData before) {
        var status = status(log.path());
        boolean same =
                before != null
                        && before.log().equals(log)
                        && Objects.equals(before.status(), status);
        return before != null && same ? before : RunData.of(log, status, before);
    }

    /// How one of our runs stands; null for others, and where its file cannot be read now.
    private static @Nullable RunStatus status(Path run) {
        if (!Files.isRegularFile(run.resolve(RunStatus.FILE))) {
            return null;
        }
        try {
            return RunStatus.read(run);
        } catch (ConoscopeException e) {
            LOG.debug("the state of {} cannot be read", run, e);
            return null;
        }
    }

    /// Whether there is more than was read. On the lane.
    boolean isBehind() {
        return follower.isBehind();
    }

    /// The share of the bytes that was read, in [0, 1]. On the lane.
    double share() throws ConoscopeException {
        return follower.share();
    }

    /// The run's name in the list: below what was opened, or what was opened itself.
    String name(RunData data) {
        var name = data.log().name();
        if (!name.isEmpty() && !name.equals(".")) {
            return name;
        }
        var file = root.getFileName();
        return file == null ? root.toString() : file.toString();
    }

    /// Whether these are news; they are not the second time.
    boolean isNew(List<RunData> runs) {
        boolean changed = runs != applied;
        applied = runs;
        still = changed ? 0 : still + 1;
        return changed;
    }

    /// Whether it should be read at this tick, if it is not being read.
    boolean isDue(boolean live) {
        if (busy) {
            return false;
        }
        still++;
        return live || still < EAGER || still % SELDOM == 0;
    }

    void setBusy(boolean reading) {
        busy = reading;
    }

    /// Leaves a run out from now on.
    void close(Path run) {
        if (run.startsWith(root)) {
            closed.add(run);
        }
    }

    /// What is left out.
    Set<Path> closed() {
        return closed;
    }

    boolean isClosed(Path run) {
        return closed.contains(run);
    }
}

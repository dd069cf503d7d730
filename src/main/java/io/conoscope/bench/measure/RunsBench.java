package io.conoscope.bench.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.read.RunFollower;
import io.conoscope.runlog.read.RunLogs;
import io.conoscope.runlog.read.RunSource;
import io.conoscope.runlog.tensorboard.EventFileWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Measures how run logs are read.
public final class RunsBench {

    private static final int IDLE_POLLS = 200;

    private RunsBench() {}

    /// One reading of all runs.
    ///
    /// @param seconds            from nothing to the last point
    /// @param megabytesPerSecond 10⁶ bytes
    /// @param firstSeconds       from nothing to points of every run, while the rest is unread
    /// @param idlePollMillis     mean of polls while nothing changes
    public record Sample(
            double seconds,
            double megabytesPerSecond,
            double firstSeconds,
            double idlePollMillis) {}

    /// Reads the runs once in one go, once as a window does.
    public static Sample measure(Path path, CancellationToken token) throws ConoscopeException {
        long bytes = bytes(RunLogs.find(path));
        long start = System.nanoTime();
        RunLogs.read(path, token, progress -> {});
        double seconds = since(start);
        try (var follower = new RunFollower(path)) {
            start = System.nanoTime();
            while (follower.poll(Duration.ofMillis(20)).stream().anyMatch(RunsBench::isUnread)
                    && follower.isBehind()) {
                token.throwIfCancelled();
            }
            double first = since(start);
            follower.poll();
            start = System.nanoTime();
            for (int i = 0; i < IDLE_POLLS; i++) {
                follower.poll();
            }
            double idle = since(start) * 1e3 / IDLE_POLLS;
            return new Sample(seconds, bytes / seconds / 1e6, first, idle);
        }
    }

    private static boolean isUnread(RunLog run) {
        return run.scalars().isEmpty();
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /// The size of the files of runs.
    ///
    /// @throws ConoscopeException `file.read`
    public static long bytes(List<RunSource> runs) throws ConoscopeException {
        long sum = 0;
        for (var run : runs) {
            for (var file : run.files()) {
                try {
                    sum += Files.size(file);
                } catch (IOException e) {
                    throw new ConoscopeException("file.read", e, file, e);
                }
            }
        }
        return sum;
    }

    /// Writes event files of scalars, as a trainer does: all tags of a step, then the next step.
    ///
    /// @throws ConoscopeException `file.write`
    public static void generate(
            Path folder, int runs, int tags, long bytesPerRun, CancellationToken token)
            throws ConoscopeException {
        for (int run = 0; run < runs; run++) {
            try (var writer = EventFileWriter.create(folder.resolve("run-" + run))) {
                for (long step = 0; size(writer.file()) < bytesPerRun; step++) {
                    token.throwIfCancelled();
                    for (int tag = 0; tag < tags; tag++) {
                        double value = Math.exp(-step / 1e4) + tag;
                        writer.scalar("group/tag_" + tag, step, 1.7e9 + step / 10.0, value);
                    }
                }
            }
        }
    }

    private static long size(Path file) throws ConoscopeException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }
}

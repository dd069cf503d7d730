package io.conoscope.runlog.read;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.runlog.RunLog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads the runs of a file or of a folder and what is below it.
public final class RunLogs {

    private static final long SLICE = 8L << 20;

    private RunLogs() {}

    /// The runs that are there, without reading them.
    ///
    /// @throws ConoscopeException `file.missing`, `file.read`
    public static List<RunSource> find(Path path) throws ConoscopeException {
        return RunFinder.find(path).runs();
    }

    /// Reads all runs to their end.
    ///
    /// @param progress in bytes
    /// @throws ConoscopeException `file.missing`, `file.read`, or `runs.none` where there is none
    public static List<RunLog> read(
            Path path, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var readings = new ArrayList<RunReading>();
        long total = 0;
        for (var source : find(path)) {
            var reading = new RunReading(source);
            total += reading.unread();
            readings.add(reading);
        }
        if (readings.isEmpty()) {
            throw new ConoscopeException("runs.none", null, path);
        }
        var meter = new ProgressMeter("runs.read", total, 0, progress);
        long done = 0;
        for (var reading : readings) {
            while (reading.advance(SLICE)) {
                token.throwIfCancelled();
                meter.report(done + reading.position());
            }
            reading.finish();
            done += reading.position();
        }
        return readings.stream().map(RunReading::log).toList();
    }
}

package io.conoscope.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory of this process that is resident, where the system tells: on Linux.
public final class ResidentMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");

    private ResidentMemory() {}

    /// Lets the peak begin again from what is resident now, where the system allows it; then the
    /// peak is the process' own from its start.
    static void forgetPeak() {
        try {
            Files.writeString(FORGET, "5");
        } catch (IOException | SecurityException e) {
            // The peak stays that of the whole process, which is only ever too high.
        }
    }

    /// Now, in MB of 10⁶ bytes; NaN where nobody knows.
    private static double now() {
        return megabytes("VmRSS:");
    }

    /// What is in use now: resident, less the room in the heap that is free again but was never
    /// given back, which a run may fill unseen. Call it after a collection.
    public static double used() {
        var runtime = Runtime.getRuntime();
        return now() - runtime.freeMemory() / 1e6;
    }

    /// The largest since [#forgetPeak]; NaN where nobody knows.
    static double peak() {
        return megabytes("VmHWM:");
    }

    private static double megabytes(String field) {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(field))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(kibibytes -> Double.parseDouble(kibibytes) * 1024 / 1e6)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}

package io.conoscope.worker.memory;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.regex.Pattern;

/// How many bytes a worker may take, Java's heap included, before it ends itself.
///
/// Without a setting it is a share of the machine's memory, or of what the container allows: 60 %
/// for embedding, 90 % for training, half of which may be the optimiser's.
///
/// @param bytes at least 1
public record MemoryLimit(long bytes) {

    /// The system property that sets another limit: `12g`, `900m`, or `none`.
    public static final String PROPERTY = "conoscope.workerMemory";

    private static final String NONE = "none";
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})([gm])");
    private static final double EMBEDDING = 0.6;
    private static final double TRAINING = 0.9;

    /// The limit of this process.
    ///
    /// @param trains whether it is a worker for training
    /// @throws IllegalArgumentException if the property holds something else
    public static MemoryLimit current(boolean trains) {
        var set = System.getProperty(PROPERTY);
        return set == null ? ofMachine(trains ? TRAINING : EMBEDDING) : of(set);
    }

    private static MemoryLimit ofMachine(double share) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new MemoryLimit((long) (share * system.getTotalMemorySize()));
    }

    /// The limit that a word sets.
    static MemoryLimit of(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals(NONE)) {
            return new MemoryLimit(Long.MAX_VALUE);
        }
        var size = SIZE.matcher(lower);
        if (!size.matches() || size.group(1).matches("0+")) {
            throw new IllegalArgumentException(
                    PROPERTY + " is '" + word + "', expected a size such as 12g or 900m, or none");
        }
        long unit = size.group(2).equals("g") ? 1 << 30 : 1 << 20;
        return new MemoryLimit(Long.parseLong(size.group(1)) * unit);
    }
}

package io.conoscope.app.threads;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/// How often the window may look at growing runs: ten times a second where that costs little, less
/// often where it would take more than an eightieth of the machine from whoever trains on it. What
/// the user does in the meantime counts too, and goes before. For one thread.
public final class LivePace {

    /// Of the time of all processors.
    private static final double SHARE = 0.0125;

    /// However much it costs, so many nanoseconds are enough of a wait.
    private static final long LONGEST = 1_000_000_000;

    private final int processors;
    private final LongSupplier clock;
    private final LongSupplier used;
    private long lastTime;
    private long lastUsed;

    /// @param clock nanoseconds
    /// @param used  nanoseconds that this process has had of all processors together; negative
    ///              where no one knows
    LivePace(int processors, LongSupplier clock, LongSupplier used) {
        this.processors = processors;
        this.clock = clock;
        this.used = used;
        this.lastTime = clock.getAsLong();
        this.lastUsed = used.getAsLong();
    }

    /// The pace of this process on this machine.
    public static LivePace ofThisProcess() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        LongSupplier used =
                system instanceof com.sun.management.OperatingSystemMXBean known
                        ? known::getProcessCpuTime
                        : () -> -1;
        return new LivePace(Runtime.getRuntime().availableProcessors(), System::nanoTime, used);
    }

    /// Whether a look is due; the next one is counted from here then.
    public boolean isDue() {
        long time = clock.getAsLong();
        long now = used.getAsLong();
        long waited = time - lastTime;
        if (waited < LONGEST && now - lastUsed > SHARE * processors * waited) {
            return false;
        }
        lastTime = time;
        lastUsed = now;
        return true;
    }
}

package io.conoscope.worker.memory;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How much memory this process takes that the system could not take back.
///
/// Linux: `RssAnon` of `/proc/self/status`, which leaves out mapped files: weights can be read
/// again. Windows: what the virtual machine reports as committed. macOS: the resident size that
/// `ps` prints, mapped files included.
@FunctionalInterface
public interface ProcessMemory {

    /// In bytes; -1 where it cannot be told.
    long bytes();

    /// The way of this system.
    static ProcessMemory ofThisSystem() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            var bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            return bean::getCommittedVirtualMemorySize;
        }
        return system.startsWith("mac") ? ProcessMemory::ofPs : ProcessMemory::ofStatus;
    }

    private static long ofStatus() {
        try {
            return parseStatus(Files.readString(Path.of("/proc/self/status")));
        } catch (IOException e) {
            return -1;
        }
    }

    /// @param words lines such as `RssAnon:   123 kB`
    static long parseStatus(String words) {
        return words.lines()
                .filter(line -> line.startsWith("RssAnon:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(number -> parsePs(number))
                .findFirst()
                .orElse(-1);
    }

    private static long ofPs() {
        var pid = Long.toString(ProcessHandle.current().pid());
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", pid).start();
            try (var out = ps.getInputStream()) {
                return parsePs(new String(out.readAllBytes(), StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            return -1;
        }
    }

    /// @param words the resident size in KiB
    static long parsePs(String words) {
        var number = words.strip();
        return number.matches("[0-9]{1,15}") ? Long.parseLong(number) << 10 : -1;
    }
}

package io.conoscope.base;

import java.util.Locale;

/// Numbers of bytes for people: decimal units, as disks and hubs count.
public final class ByteSizes {

    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private ByteSizes() {}

    /// For example `605.2 MB`; below 1,000 it is `999 bytes`.
    public static String format(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        double size = bytes / 1000.0;
        int unit = 0;
        while (size >= 999.95 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }
}

package io.conoscope.catalogue.descriptor;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Which relative paths a descriptor may ask to be written.
final class FilePaths {

    /// Files of our own beside those that were downloaded; see `DownloadFolder`.
    private static final Set<String> OURS = Set.of("installed.json", "pinned.json");

    private static final int LONGEST = 200;

    /// No leading dot (ours begin so), no trailing dot (Windows drops it), nothing absolute.
    private static final Pattern SEGMENT =
            Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_-])?");

    private static final Pattern WINDOWS_DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FilePaths() {}

    /// Whether a path stays in its folder on every system and is none of our own files there.
    static boolean isSafe(String path) {
        if (path.length() > LONGEST || OURS.contains(path.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (var segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()
                    || WINDOWS_DEVICE.matcher(segment.toLowerCase(Locale.ROOT)).matches()) {
                return false;
            }
        }
        return true;
    }
}

package io.conoscope.ui.session.viewstate.file;

import java.util.Arrays;
import java.util.Locale;

/// Rising whole numbers as one line of ranges: `0-4 7 9-12`. Choosing all of 100,000 points takes
/// seven letters so, and a megabyte as an array of JSON.
final class PointRanges {

    private PointRanges() {}

    /// @param points rising, none twice
    static String write(int... points) {
        var text = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            int first = points[i];
            while (i + 1 < points.length && points[i + 1] == points[i] + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : " ").append(first);
            if (points[i] > first) {
                text.append('-').append(points[i]);
            }
        }
        return text.toString();
    }

    /// @param below all of them must be
    /// @throws IllegalArgumentException if a range is none, does not rise, or reaches too far
    static int[] read(String text, int below) {
        var points = new int[Math.min(below, 1024)];
        int size = 0;
        int least = 0;
        for (var range : text.split(" ", -1)) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
            if (first < least || last < first || last >= below) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "range %s after %d, expected a rising one below %d",
                                range,
                                least,
                                below));
            }
            least = last + 1;
            int then = size + last - first + 1;
            if (then > points.length) {
                points = Arrays.copyOf(points, Math.min(below, Math.max(then, 2 * points.length)));
            }
            for (int point = first; point <= last; point++) {
                points[size++] = point;
            }
        }
        return Arrays.copyOf(points, size);
    }
}

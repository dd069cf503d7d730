package io.conoscope.gap.bootstrap;

import io.conoscope.gap.Matches;
import io.conoscope.math.Seeds;

/// How often each row is in one resample: images are drawn with replacement, each with its texts.
///
/// A text of two images that are both drawn is there twice. A text of no image is never there.
final class Draws {

    private final Matches matches;
    private final int[] times;

    /// @param times of stacked rows, images first; shape (n + m)
    private Draws(Matches matches, int[] times) {
        this.matches = matches;
        this.times = times;
    }

    /// Every row once, as the data are; texts of no image left out.
    static Draws once(Matches matches) {
        var times = new int[matches.count()];
        java.util.Arrays.fill(times, 0, matches.images(), 1);
        return with(matches, times);
    }

    /// One resample.
    ///
    /// @param draw which, from 0; the same seed and number give the same resample
    static Draws of(Matches matches, long seed, int draw) {
        var random = Seeds.random(seed, draw);
        var times = new int[matches.count()];
        for (int i = 0; i < matches.images(); i++) {
            times[random.nextInt(matches.images())]++;
        }
        return with(matches, times);
    }

    private static Draws with(Matches matches, int[] times) {
        for (int i = 0; i < matches.images(); i++) {
            for (int text : matches.of(i)) {
                times[text] += times[i];
            }
        }
        return new Draws(matches, times);
    }

    /// How often a stacked row is there.
    int of(int row) {
        return times[row];
    }

    int images() {
        return matches.images();
    }

    int count() {
        return times.length;
    }
}

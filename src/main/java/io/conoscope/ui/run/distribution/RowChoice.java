package io.conoscope.ui.run.distribution;

import java.util.stream.IntStream;

/// Which of many rows are drawn where not all find room: evenly spread, the first and the last
/// among them.
final class RowChoice {

    private RowChoice() {}

    /// @param rows how many there are
    /// @param most how many find room
    /// @return rising indices, at most `most` of them but two at least where there are two
    static int[] of(int rows, int most) {
        int drawn = Math.min(rows, Math.max(2, most));
        return drawn < 2
                ? IntStream.range(0, drawn).toArray()
                : IntStream.range(0, drawn)
                        .map(i -> (int) Math.round((double) i * (rows - 1) / (drawn - 1)))
                        .toArray();
    }

    /// Where among drawn rows one lies, or its nearest neighbour.
    static int nearest(int[] drawn, int row) {
        int best = -1;
        for (int i = 0; i < drawn.length; i++) {
            if (best < 0 || Math.abs(drawn[i] - row) < Math.abs(drawn[best] - row)) {
                best = i;
            }
        }
        return best;
    }
}

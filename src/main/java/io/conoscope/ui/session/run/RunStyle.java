package io.conoscope.ui.session.run;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/// How the lines of a run are told apart: never by colour alone. A run keeps its style for as long
/// as it is open.
///
/// @param color which of the run colours, in [0, [#COLORS])
/// @param dash  which pattern, 0 for a whole line; neighbours on the list have different ones
public record RunStyle(int color, int dash) {

    /// How many run colours there are: the tokens `-cs-run-0` and on.
    public static final int COLORS = 12;

    /// Logical pixels on and off in turn, a list a pattern; empty for a whole line.
    private static final List<List<Double>> PATTERNS =
            List.of(List.of(), List.of(7.0, 4.0), List.of(2.0, 3.0), List.of(9.0, 3.0, 2.0, 3.0));

    /// How many patterns there are.
    public static final int DASHES = PATTERNS.size();

    /// How a pattern is drawn: logical pixels on and off in turn; empty for a whole line.
    public static List<Double> pattern(int dash) {
        return PATTERNS.get(dash);
    }

    /// The first style that none of the taken ones has; after all are taken they come again.
    static RunStyle free(Collection<RunStyle> taken) {
        var used = new BitSet();
        taken.forEach(style -> used.set(style.number()));
        return of(used.nextClearBit(0) % (COLORS * DASHES));
    }

    /// The style of the n-th run: colours and dashes both go on from run to run, and each round of
    /// colours begins with another dash.
    private static RunStyle of(int number) {
        int color = number % COLORS;
        return new RunStyle(color, (color + number / COLORS) % DASHES);
    }

    private int number() {
        int round = Math.floorMod(dash - color, DASHES);
        return round * COLORS + color;
    }
}

package io.conoscope.ui.session.run;

import java.util.BitSet;
import java.util.Collection;

/// How the lines of a run are told apart. A run keeps its style for as long as it is open.
///
/// @param color which of the run colours, in [0, [#COLORS])
/// @param dash  which pattern, 0 for a whole line; grows once all colours are taken
public record RunStyle(int color, int dash) {

    /// How many run colours there are: the tokens `-cs-run-0` and on.
    public static final int COLORS = 8;

    /// How many patterns there are.
    public static final int DASHES = 4;

    /// The first style that none of the taken ones has; after all are taken they come again.
    static RunStyle free(Collection<RunStyle> taken) {
        var used = new BitSet();
        taken.forEach(style -> used.set(style.dash() * COLORS + style.color()));
        int number = used.nextClearBit(0) % (COLORS * DASHES);
        return new RunStyle(number % COLORS, number / COLORS);
    }
}

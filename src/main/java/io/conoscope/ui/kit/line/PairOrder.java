package io.conoscope.ui.kit.line;

import io.conoscope.ui.kit.world.PairLineStyle.Which;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ScatterPoints;

import java.util.Arrays;

/// The pairs whose lines are drawn, in an order whose every beginning is spread evenly.
public final class PairOrder {

    private PairOrder() {}

    /// Both points of a pair must be looked at. Pairs of the selection are what stands out, and
    /// drawn with it: none of them is in here. O(p), once.
    ///
    /// @return indices of pairs, each once
    public static int[] of(ScatterPoints points, PointFilter filter, PairLook look) {
        var pairs = points.pairs();
        if (look.style().which() == Which.SELECTION) {
            return new int[0];
        }
        var cosines = look.cosines();
        boolean worst = look.style().which() == Which.WORST && cosines != null;
        float limit =
                worst && cosines != null
                        ? cosines.atShare(look.style().worst())
                        : Float.POSITIVE_INFINITY;
        var kept = new int[pairs.size()];
        int count = 0;
        for (int pair = 0; pair < kept.length; pair++) {
            boolean low = !worst || cosines == null || cosines.values()[pair] <= limit;
            if (low
                    && filter.keeps(pairs.image()[pair])
                    && filter.keeps(points.images() + pairs.text()[pair])) {
                kept[count++] = pair;
            }
        }
        return EvenOrder.all(Arrays.copyOf(kept, count));
    }
}

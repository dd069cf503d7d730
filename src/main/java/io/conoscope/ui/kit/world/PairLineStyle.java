package io.conoscope.ui.kit.world;

/// Which pair lines are drawn, and how.
///
/// @param which   of the pairs
/// @param worst   the share of pairs with the lowest cosine that [Which#WORST] draws, in (0, 1]
/// @param colored whether each has the colour of its pair cosine
/// @param bundled whether lines that run alike are gathered
public record PairLineStyle(Which which, double worst, boolean colored, boolean bundled) {

    /// Of which pairs there are lines.
    public enum Which {
        /// Every pair.
        ALL,
        /// Pairs of selected points.
        SELECTION,
        /// Pairs with the lowest cosines.
        WORST
    }

    /// A grey line a pair.
    public static final PairLineStyle USUAL = new PairLineStyle(Which.ALL, 0.05, false, false);

    /// @throws IllegalArgumentException if the share is outside its range
    public PairLineStyle {
        if (!(worst > 0 && worst <= 1)) {
            throw new IllegalArgumentException(
                    worst + " of the pairs, expected above 0, at most 1");
        }
    }

    /// Whether it cannot be drawn without the pairs' cosines.
    public boolean needsCosines() {
        return colored || which == Which.WORST;
    }

    public PairLineStyle with(Which other) {
        return new PairLineStyle(other, worst, colored, bundled);
    }

    public PairLineStyle withWorst(double share) {
        return new PairLineStyle(which, share, colored, bundled);
    }

    public PairLineStyle withColored(boolean on) {
        return new PairLineStyle(which, worst, on, bundled);
    }

    public PairLineStyle withBundled(boolean on) {
        return new PairLineStyle(which, worst, colored, on);
    }
}

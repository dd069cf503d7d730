package io.conoscope.ui.kit.line;

import io.conoscope.ui.kit.world.PairLineStyle;

import org.jspecify.annotations.Nullable;

/// What pair lines look like, with what that takes. Nobody writes to it any more.
///
/// @param style   which are drawn, and how
/// @param cosines of the pairs, shape (p); NaN where unknown; null while they are not known
/// @param bundles the lines gathered; null where they run straight
public record PairLook(
        PairLineStyle style, @Nullable LineCosines cosines, @Nullable LineBundles bundles) {

    /// A grey straight line a pair.
    public static final PairLook PLAIN = new PairLook(PairLineStyle.USUAL, null, null);

    /// Whether lines have the colours of their cosines.
    public boolean isColored() {
        return style.colored() && cosines != null;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}

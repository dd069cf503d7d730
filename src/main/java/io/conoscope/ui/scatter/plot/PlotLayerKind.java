package io.conoscope.ui.scatter.plot;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The layers that can stand above the picture, from the back to the front. What stands in front
/// is placed first; what lies behind it keeps clear of it.
public enum PlotLayerKind {
    /// Photos at their points.
    PHOTOS(false),

    /// What clusters are about, in words of their captions.
    LABELS(true),

    /// Centroids, the vector between them and ellipses.
    GEOMETRY(false),

    /// A bar of a round length.
    SCALE_BAR(false),

    /// The whole layout, small, while a part of it is in view.
    MINIMAP(true),

    /// Lines through the cursor.
    CROSSHAIR(false);

    private final boolean atFirst;

    PlotLayerKind(boolean atFirst) {
        this.atFirst = atFirst;
    }

    /// What it is called in settings and in the keys of its words.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Those that a new user sees.
    public static Set<PlotLayerKind> usual() {
        var shown = EnumSet.noneOf(PlotLayerKind.class);
        for (var kind : values()) {
            if (kind.atFirst) {
                shown.add(kind);
            }
        }
        return shown;
    }
}

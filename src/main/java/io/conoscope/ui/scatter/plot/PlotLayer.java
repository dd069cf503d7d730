package io.conoscope.ui.scatter.plot;

import io.conoscope.ui.kit.page.PageMark;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One layer above the picture of a side. FX thread only.
public interface PlotLayer {

    /// Which one it is: its switch and its words.
    PlotLayerKind kind();

    /// What stands in the scene, from the picture's upper left corner; mouse transparent, unless
    /// it is to be dragged itself.
    Node node();

    /// Draws itself; called once a pulse at most while it is switched on, with the size of the
    /// picture in the view's camera. A millisecond while the view moves.
    void show(PlotView view);

    /// Whom to tell that something of its own changed, so that it wants to be shown again.
    default void onChange(Runnable wanted) {}

    /// Where it stands, in pixels: what lies behind keeps clear of it.
    default List<Rectangle2D> taken() {
        return List.of();
    }

    /// What lies at a position in the picture, or null.
    default @Nullable PlotHit hit(double x, double y) {
        return null;
    }

    /// The same for a page: what a figure of the side shows of it.
    default List<PageMark> marks() {
        return List.of();
    }
}

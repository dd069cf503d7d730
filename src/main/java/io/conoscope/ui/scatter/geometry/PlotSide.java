package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.session.DisplayedLayout;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;

import org.jspecify.annotations.Nullable;

/// What layers ask of the side that they stand on. FX thread only.
public interface PlotSide {

    /// What the side shows.
    ObservableValue<@Nullable DisplayedLayout> displayed();

    /// Whether it shows the session's own layout: its switches are explained by this side.
    boolean isOwn();

    /// Where the mouse is in the picture; null while it is elsewhere.
    ObservableValue<@Nullable Point2D> cursor();

    /// What the nearest point is, in words; empty where none is near, or one is pointed at, which
    /// says it itself.
    String nearest(double x, double y);

    /// Puts a world position in the middle.
    void lookAt(double worldX, double worldY);

    /// The mouse is on something that stands above the picture.
    void leave();
}

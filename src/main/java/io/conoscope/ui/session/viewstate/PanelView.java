package io.conoscope.ui.session.viewstate;

/// Which panels of the Explore workspace show, and how large they are.
///
/// @param browser        whether the photos on the left show
/// @param side           whether histogram, measures and details on the right show
/// @param browserWidth   in pixels
/// @param sideWidth      in pixels
/// @param histogramShare of the right side's height, in (0, 1)
/// @param measuresShare  of the right side's height, in (0, 1)
/// @param compareShare   of the scatter's width that the left of two layouts takes, in (0, 1)
public record PanelView(
        boolean browser,
        boolean side,
        double browserWidth,
        double sideWidth,
        double histogramShare,
        double measuresShare,
        double compareShare) {}

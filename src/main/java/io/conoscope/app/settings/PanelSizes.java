package io.conoscope.app.settings;

/// Which panels of the Explore workspace show, and how large they are.
///
/// @param browser        whether the photos on the left show
/// @param side           whether histogram, measures and details on the right show
/// @param browserWidth   in pixels
/// @param sideWidth      in pixels
/// @param histogramShare of the right side's height, in (0, 1)
/// @param measuresShare  of the right side's height, in (0, 1)
/// @param compareShare   of the scatter's width that the left of two layouts takes, in (0, 1)
public record PanelSizes(
        boolean browser,
        boolean side,
        double browserWidth,
        double sideWidth,
        double histogramShare,
        double measuresShare,
        double compareShare) {

    /// What a new window starts with.
    public static final PanelSizes DEFAULT = new PanelSizes(true, true, 296, 360, 0.40, 0.31, 0.5);

    /// Numbers out of range are drawn back into it.
    public PanelSizes {
        browserWidth = clamp(browserWidth, 160, 1200);
        sideWidth = clamp(sideWidth, 240, 1200);
        histogramShare = clamp(histogramShare, 0.1, 0.8);
        measuresShare = clamp(measuresShare, 0.1, 0.9 - histogramShare);
        compareShare = clamp(compareShare, 0.1, 0.9);
    }

    public PanelSizes withShown(boolean showBrowser, boolean showSide) {
        return new PanelSizes(
                showBrowser,
                showSide,
                browserWidth,
                sideWidth,
                histogramShare,
                measuresShare,
                compareShare);
    }

    public PanelSizes withCompareShare(double share) {
        return new PanelSizes(
                browser, side, browserWidth, sideWidth, histogramShare, measuresShare, share);
    }

    private static double clamp(double value, double min, double max) {
        return Double.isFinite(value) ? Math.clamp(value, min, Math.max(min, max)) : min;
    }
}

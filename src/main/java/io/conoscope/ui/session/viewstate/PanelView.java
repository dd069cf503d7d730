package io.conoscope.ui.session.viewstate;

/// Which panels of the Explore workspace show, and how large they are. Widths are pixels, heights
/// are shares; numbers out of range are drawn back into it.
///
/// @param browser        whether the photos on the left show
/// @param side           whether histogram, measures and details on the right show
/// @param browserWidth   in pixels, in [160, 1200]
/// @param sideWidth      in pixels, in [240, 1200]
/// @param histogramShare of the right side's height, in [0.1, 0.8]
/// @param measuresShare  of the right side's height; with the histogram's at most 0.9
/// @param compareShare   of the scatter's width that the left of two layouts takes, in [0.1, 0.9]
public record PanelView(
        boolean browser,
        boolean side,
        double browserWidth,
        double sideWidth,
        double histogramShare,
        double measuresShare,
        double compareShare) {

    /// What a new window starts with.
    public static final PanelView DEFAULT = new PanelView(true, true, 296, 360, 0.40, 0.31, 0.5);

    public PanelView {
        browserWidth = clamp(browserWidth, 160, 1200);
        sideWidth = clamp(sideWidth, 240, 1200);
        histogramShare = clamp(histogramShare, 0.1, 0.8);
        measuresShare = clamp(measuresShare, 0.1, 0.9 - histogramShare);
        compareShare = clamp(compareShare, 0.1, 0.9);
    }

    /// The same sizes with other panels showing.
    public PanelView withShown(boolean showBrowser, boolean showSide) {
        return new PanelView(
                showBrowser,
                showSide,
                browserWidth,
                sideWidth,
                histogramShare,
                measuresShare,
                compareShare);
    }

    /// The same with the scatter divided elsewhere.
    public PanelView withCompareShare(double share) {
        return new PanelView(
                browser, side, browserWidth, sideWidth, histogramShare, measuresShare, share);
    }

    private static double clamp(double value, double min, double max) {
        return Double.isFinite(value) ? Math.clamp(value, min, Math.max(min, max)) : min;
    }
}

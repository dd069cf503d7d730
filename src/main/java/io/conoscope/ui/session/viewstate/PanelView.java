package io.conoscope.ui.session.viewstate;

/// Which panels show, and how large they are: where the user left their dividers. Widths are
/// pixels up to the middle of the divider, heights are shares; numbers out of range are drawn back
/// into it.
///
/// @param browser        whether the photos on the left show
/// @param side           whether histogram, measures and details on the right show
/// @param browserWidth   in pixels, in [160, 1200]
/// @param sideWidth      in pixels, in [240, 1200]
/// @param histogramShare of the right side's height, in [0.1, 0.8]
/// @param measuresShare  of the right side's height; with the histogram's at most 0.9
/// @param compareShare   of the scatter's width that the left of two layouts takes, in [0.1, 0.9]
/// @param runsWidth      of the list of runs, in pixels, in [200, 1200]
/// @param runsShare      of that side's height that the runs take above their tags, in [0.1, 0.9]
public record PanelView(
        boolean browser,
        boolean side,
        double browserWidth,
        double sideWidth,
        double histogramShare,
        double measuresShare,
        double compareShare,
        double runsWidth,
        double runsShare) {

    /// What a new window starts with.
    public static final PanelView DEFAULT =
            new PanelView(true, true, 296, 360, 0.40, 0.31, 0.5, 288, 0.4);

    public PanelView {
        browserWidth = clamp(browserWidth, 160, 1200);
        sideWidth = clamp(sideWidth, 240, 1200);
        histogramShare = clamp(histogramShare, 0.1, 0.8);
        measuresShare = clamp(measuresShare, 0.1, 0.9 - histogramShare);
        compareShare = clamp(compareShare, 0.1, 0.9);
        runsWidth = clamp(runsWidth, 200, 1200);
        runsShare = clamp(runsShare, 0.1, 0.9);
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
                compareShare,
                runsWidth,
                runsShare);
    }

    /// The same with other widths of the photos and of the right side.
    public PanelView withWidths(double browserPixels, double sidePixels) {
        return new PanelView(
                browser,
                side,
                browserPixels,
                sidePixels,
                histogramShare,
                measuresShare,
                compareShare,
                runsWidth,
                runsShare);
    }

    /// The same with the right side divided elsewhere.
    public PanelView withShares(double histogram, double measures) {
        return new PanelView(
                browser,
                side,
                browserWidth,
                sideWidth,
                histogram,
                measures,
                compareShare,
                runsWidth,
                runsShare);
    }

    /// The same with the scatter divided elsewhere.
    public PanelView withCompareShare(double share) {
        return new PanelView(
                browser,
                side,
                browserWidth,
                sideWidth,
                histogramShare,
                measuresShare,
                share,
                runsWidth,
                runsShare);
    }

    /// The same with the workspace of runs divided elsewhere.
    public PanelView withRuns(double pixels, double share) {
        return new PanelView(
                browser,
                side,
                browserWidth,
                sideWidth,
                histogramShare,
                measuresShare,
                compareShare,
                pixels,
                share);
    }

    private static double clamp(double value, double min, double max) {
        return Double.isFinite(value) ? Math.clamp(value, min, Math.max(min, max)) : min;
    }
}

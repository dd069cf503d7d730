package io.conoscope.ui.session.viewstate;

/// From where a layout is seen, told by the layout itself, so that it holds for a window of another
/// size and for the same layout computed again.
///
/// @param x    of the middle, as a share of the layout's width: 0 at its left end, 1 at its right
/// @param y    of the middle, as a share of the layout's height: 0 at its lower end
/// @param zoom how much larger than when the whole layout shows, above 0
public record CameraView(double x, double y, double zoom) {

    private static final double FARTHEST = 1e6;

    /// What lies beyond all reason is drawn back: a million layouts away, or a million times as
    /// large or small.
    ///
    /// @throws IllegalArgumentException if a number is not finite or the zoom not above 0
    public CameraView {
        if (!Double.isFinite(x + y + zoom) || zoom <= 0) {
            throw new IllegalArgumentException(
                    "middle at %s, %s, zoom %s, expected finite numbers and a zoom above 0"
                            .formatted(x, y, zoom));
        }
        x = Math.clamp(x, -FARTHEST, FARTHEST);
        y = Math.clamp(y, -FARTHEST, FARTHEST);
        zoom = Math.clamp(zoom, 1 / FARTHEST, FARTHEST);
    }
}

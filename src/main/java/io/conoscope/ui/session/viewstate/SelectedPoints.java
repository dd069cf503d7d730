package io.conoscope.ui.session.viewstate;

import io.conoscope.ui.session.Selection;

import java.util.Locale;

/// Chosen points, with how many there were to choose from: in other rows they would be others.
///
/// @param of     how many points there are, images and texts
/// @param chosen each below `of`
public record SelectedPoints(int of, Selection chosen) {

    /// @throws IllegalArgumentException if a point is not one of them
    public SelectedPoints {
        var points = chosen.points();
        boolean fits = points.length == 0 || (points[0] >= 0 && points[points.length - 1] < of);
        if (!fits) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "points %d to %d of %d",
                            points[0],
                            points[points.length - 1],
                            of));
        }
    }
}

/// What a layout looks like as a whole, above its points: centroids, the vector between them and
/// ellipses; the whole layout small in a corner; a scale bar; a crosshair. And the turn that a
/// layout without axes is looked at in.
///
/// May import `ui.kit`, `ui.session`, `ui.scatter.plot` and what is below. What a layer asks of
/// its side comes through [io.conoscope.ui.scatter.geometry.PlotSide].
@NullMarked
package io.conoscope.ui.scatter.geometry;

import org.jspecify.annotations.NullMarked;

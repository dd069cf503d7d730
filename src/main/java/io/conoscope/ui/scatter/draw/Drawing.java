package io.conoscope.ui.scatter.draw;

import io.conoscope.ui.scatter.world.Camera;
import io.conoscope.ui.scatter.world.Emphasis;
import io.conoscope.ui.scatter.world.ScatterPoints;
import io.conoscope.ui.scatter.world.Shown;

/// Everything that decides a picture's pixels. Immutable.
///
/// @param points   what to draw
/// @param camera   from where, in logical pixels
/// @param palette  in which colours
/// @param shown    which kinds
/// @param emphasis what stands out
public record Drawing(
        ScatterPoints points, Camera camera, Palette palette, Shown shown, Emphasis emphasis) {}

package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;

/// Everything that decides a picture's pixels. Immutable.
///
/// @param points   what to draw
/// @param camera   from where, in logical pixels
/// @param palette  in which colours
/// @param shown    which kinds
/// @param emphasis what stands out
public record Drawing(
        ScatterPoints points,
        Camera camera,
        ScatterColors palette,
        ShownMarks shown,
        Emphasis emphasis) {}

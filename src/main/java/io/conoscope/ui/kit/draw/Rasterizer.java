package io.conoscope.ui.kit.draw;

import java.util.function.BooleanSupplier;

/// Draws a scatter into an array of pixels, in software, pass by pass. Keeps scratch arrays, so it
/// serves one thread; needs no toolkit and no display.
public final class Rasterizer {

    /// Draws every line.
    public static final int ALL_LINES = Integer.MAX_VALUE;

    private final LinePass lines = new LinePass();
    private final DensityPass density = new DensityPass();
    private final EmphasisPass emphasis = new EmphasisPass(lines, density);

    /// Draws all of it.
    ///
    /// @param pixels        of the camera's size times `renderScale`, rounded
    /// @param renderScale   device pixels a logical pixel, above 0
    /// @param lineBudget    at most how many lines to draw; fewer than there are stand for all
    public void draw(Pixels pixels, Drawing drawing, double renderScale, int lineBudget) {
        draw(pixels, drawing, renderScale, lineBudget, () -> false);
    }

    /// Draws all of it, unless that is given up on the way.
    ///
    /// @param abandoned whether the picture is not wanted any more; asked often
    /// @return whether it is all there; if not, the pixels mean nothing
    public boolean draw(
            Pixels pixels,
            Drawing drawing,
            double renderScale,
            int lineBudget,
            BooleanSupplier abandoned) {
        var camera = drawing.camera().magnified(renderScale);
        boolean dimmed = !drawing.emphasis().isEmpty();
        lines.draw(pixels, drawing, camera, lineBudget, dimmed, abandoned);
        double radius = MarkSize.radius(drawing) * renderScale;
        if (DensityPass.suits(drawing, camera)) {
            density.draw(pixels, drawing, camera, dimmed);
        } else {
            PointPass.draw(pixels, drawing, camera, radius, dimmed, abandoned);
        }
        if (abandoned.getAsBoolean()) {
            return false;
        }
        ContourPass.draw(pixels, drawing, camera, renderScale);
        emphasis.draw(pixels, drawing, camera, radius, renderScale, lineBudget);
        return true;
    }

    /// How long each line of the last picture took, on average, in nanoseconds; NaN where it had
    /// none.
    public double nanosPerLine() {
        return lines.nanosPerLine();
    }
}

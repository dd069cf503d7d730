package io.conoscope.ui.kit.draw;

/// Draws a scatter into an array of pixels, in software, pass by pass. Keeps scratch arrays, so it
/// serves one thread; needs no toolkit and no display.
public final class Rasterizer {

    /// Draws every line.
    public static final int ALL_LINES = Integer.MAX_VALUE;

    private final LinePass lines = new LinePass();
    private final DensityPass density = new DensityPass();

    /// Draws all of it.
    ///
    /// @param pixels        of the camera's size times `renderScale`, rounded
    /// @param renderScale   device pixels a logical pixel, above 0
    /// @param lineBudget    at most how many lines to draw; fewer than there are stand for all
    public void draw(Pixels pixels, Drawing drawing, double renderScale, int lineBudget) {
        var points = drawing.points();
        var camera = drawing.camera().magnified(renderScale);
        boolean dimmed = !drawing.emphasis().isEmpty();
        lines.draw(pixels, drawing, camera, lineBudget, dimmed);
        double radius =
                MarkSize.radius(points.size(), drawing.camera(), points.box()) * renderScale;
        if (points.size() > DensityPass.FROM) {
            density.draw(pixels, drawing, camera, dimmed);
        } else {
            PointPass.draw(pixels, drawing, camera, radius, dimmed);
        }
        EmphasisPass.draw(pixels, drawing, camera, radius, renderScale);
    }
}

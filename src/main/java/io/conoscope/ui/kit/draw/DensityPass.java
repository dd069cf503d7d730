package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.ScatterPoints;

import java.util.Arrays;

/// Draws so many points that marks would only cover each other: each pixel counts its images and
/// texts, and shows their mix, the stronger the larger the logarithm of the count.
final class DensityPass {

    /// From how many points on this pass replaces [PointPass].
    static final int FROM = 200_000;

    private int[] images = new int[0];
    private int[] texts = new int[0];

    /// @param camera in device pixels
    /// @param dimmed whether something else stands out
    void draw(Pixels pixels, Drawing drawing, Camera camera, boolean dimmed) {
        int size = pixels.argb().length;
        if (images.length != size) {
            images = new int[size];
            texts = new int[size];
        }
        Arrays.fill(images, 0);
        Arrays.fill(texts, 0);
        var points = drawing.points();
        if (drawing.shown().images()) {
            count(images, pixels, points, camera, 0, points.images());
        }
        if (drawing.shown().texts()) {
            count(texts, pixels, points, camera, points.images(), points.size());
        }
        shade(pixels.argb(), drawing.palette(), dimmed ? 0.3 : 1);
    }

    private static void count(
            int[] counts, Pixels pixels, ScatterPoints points, Camera camera, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = camera.screenX(points.x(i));
            double y = camera.screenY(points.y(i));
            if (x >= 0 && y >= 0 && x < pixels.width() && y < pixels.height()) {
                counts[((int) y) * pixels.width() + ((int) x)]++;
            }
        }
    }

    private void shade(int[] argb, ScatterColors palette, double strength) {
        int most = 1;
        for (int i = 0; i < argb.length; i++) {
            most = Math.max(most, images[i] + texts[i]);
        }
        double scale = 0.65 / Math.log1p(most);
        for (int i = 0; i < argb.length; i++) {
            int count = images[i] + texts[i];
            if (count > 0) {
                double cover = (0.35 + scale * Math.log1p(count)) * strength;
                double share = images[i] / (double) count;
                int color = ScatterColors.mix(palette.text(), palette.image(), share);
                argb[i] = ScatterColors.mix(argb[i], color, cover);
            }
        }
    }
}

package io.conoscope.ui.kit.draw;

import io.conoscope.ui.kit.world.Camera;

/// Draws so many points that marks would only cover each other: each pixel counts its points and
/// shows the mix of their colours, the stronger the larger the logarithm of the count.
final class DensityPass {

    /// From how many points on marks are given up where they lie close.
    static final int FROM = 200_000;

    /// As many marks on screen can still be told from each other.
    static final int TOLD_APART = 40_000;

    /// The opacity of points that are not looked at.
    static final double CONTEXT = 0.45;

    private static final int TABLE = 4096;

    /// Red, green, blue and how many, for each pixel; all 0 between drawings.
    private int[] sums = new int[0];

    private int most;

    /// Whether a drawing is one of density: as its style says, or because there are too many points
    /// in view.
    ///
    /// @param camera in any pixels
    static boolean suits(Drawing drawing, Camera camera) {
        return switch (drawing.look().style().density()) {
            case POINTS -> false;
            case DENSITY -> true;
            case AUTOMATIC ->
                    drawing.look().filter().count(drawing.points().size()) > FROM
                            && inView(drawing, camera) > TOLD_APART;
        };
    }

    private static int inView(Drawing drawing, Camera camera) {
        var points = drawing.points();
        var filter = drawing.look().filter();
        var view = camera.view();
        int count = 0;
        for (int p = 0; p < points.size() && count <= TOLD_APART; p++) {
            count += view.contains(points.x(p), points.y(p)) && filter.keeps(p) ? 1 : 0;
        }
        return count;
    }

    /// @param camera in device pixels
    /// @param dimmed whether something else stands out
    void draw(Pixels pixels, Drawing drawing, Camera camera, boolean dimmed) {
        double opacity = drawing.look().style().pointOpacity() * (dimmed ? 0.3 : 1);
        if (drawing.hasContext()) {
            countAll(pixels, drawing, camera, true);
            shade(pixels.argb(), CONTEXT * opacity);
        }
        countAll(pixels, drawing, camera, false);
        shade(pixels.argb(), opacity);
    }

    /// Draws some of the points in full strength.
    void draw(Pixels pixels, Drawing drawing, Camera camera, int[] some) {
        begin(pixels);
        var xy = drawing.points().xy();
        for (int p : some) {
            if (drawing.draws(p)) {
                add(
                        pixels,
                        camera.screenX(xy[2 * p]),
                        camera.screenY(xy[2 * p + 1]),
                        drawing.colorOf(p));
            }
        }
        shade(pixels.argb(), 1);
    }

    private void begin(Pixels pixels) {
        most = 0;
        if (sums.length != 4 * pixels.argb().length) {
            sums = new int[4 * pixels.argb().length];
        }
    }

    /// @param context whether those that the filter leaves out are counted, or the others
    private void countAll(Pixels pixels, Drawing drawing, Camera camera, boolean context) {
        begin(pixels);
        var points = drawing.points();
        var filter = drawing.look().filter();
        var shown = drawing.shown();
        int from = shown.images() ? 0 : points.images();
        int to = shown.texts() ? points.size() : points.images();
        boolean all = filter.keepsAll();
        int pale = drawing.contextColor();
        var xy = points.xy();
        double scale = camera.scale();
        double left = camera.screenX(0);
        double top = camera.screenY(0);
        for (int p = from; p < to; p++) {
            if (all || filter.keeps(p) != context) {
                double x = left + xy[2 * p] * scale;
                double y = top - xy[2 * p + 1] * scale;
                add(pixels, x, y, context ? pale : drawing.colorOf(p));
            }
        }
    }

    private void add(Pixels pixels, double x, double y, int color) {
        if (!(x >= 0 && y >= 0 && x < pixels.width() && y < pixels.height())) {
            return;
        }
        int at = 4 * (((int) y) * pixels.width() + ((int) x));
        sums[at] += color >>> 16 & 0xFF;
        sums[at + 1] += color >>> 8 & 0xFF;
        sums[at + 2] += color & 0xFF;
        int count = ++sums[at + 3];
        if (count > most) {
            most = count;
        }
    }

    /// Lays the mixes over the picture and forgets them.
    private void shade(int[] argb, double strength) {
        if (most == 0) {
            return;
        }
        double scale = 0.65 / Math.log1p(most);
        var covers = new int[Math.min(most + 1, TABLE)];
        for (int count = 1; count < covers.length; count++) {
            covers[count] = cover(count, scale, strength);
        }
        for (int i = 0; i < argb.length; i++) {
            int at = 4 * i;
            int count = sums[at + 3];
            if (count > 0) {
                int cover = count < TABLE ? covers[count] : cover(count, scale, strength);
                argb[i] = Pixels.blend(argb[i], mixed(at, count), cover);
                sums[at] = 0;
                sums[at + 1] = 0;
                sums[at + 2] = 0;
                sums[at + 3] = 0;
            }
        }
    }

    private static int cover(int count, double scale, double strength) {
        return (int) Math.round(256 * (0.35 + scale * Math.log1p(count)) * strength);
    }

    private int mixed(int at, int count) {
        return (sums[at] / count) << 16 | (sums[at + 1] / count) << 8 | (sums[at + 2] / count);
    }
}

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

    /// For each pixel how many and the sum of red, then the sums of green and blue, each in 32
    /// bits; all 0 between drawings.
    private long[] sums = new long[0];

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
        var xy = drawing.points().xy();
        var filter = drawing.look().filter();
        var view = camera.view();
        int count = 0;
        for (int p = 0; 2 * p < xy.length && count <= TOLD_APART; p++) {
            count += view.contains(xy[2 * p], xy[2 * p + 1]) && filter.keeps(p) ? 1 : 0;
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

    /// Draws what stands out in full strength.
    void drawEmphasis(Pixels pixels, Drawing drawing, Camera camera) {
        begin(pixels);
        count(pixels, drawing, camera, drawing.emphasis().related());
        count(pixels, drawing, camera, drawing.emphasis().selected());
        shade(pixels.argb(), 1);
    }

    private void count(Pixels pixels, Drawing drawing, Camera camera, int[] some) {
        var colors = new Addends(drawing);
        var xy = drawing.points().xy();
        double scale = camera.scale();
        double left = camera.screenX(0);
        double top = camera.screenY(0);
        for (int p : some) {
            if (drawing.draws(p)) {
                int at = index(pixels, left + xy[2 * p] * scale, top - xy[2 * p + 1] * scale);
                if (at >= 0) {
                    add(at, colors.first(p), colors.second(p));
                }
            }
        }
    }

    /// What a point adds to the two sums of its pixel: 1 and red, green and blue.
    private static final class Addends {

        private final int images;
        private final short[] codes;
        private final long[] first;
        private final long[] second;

        Addends(Drawing drawing) {
            images = drawing.points().images();
            var colors = drawing.look().colors();
            codes = colors == null ? new short[0] : colors.codes();
            int known = colors == null ? 0 : colors.palette().length;
            first = new long[known + 3];
            second = new long[known + 3];
            for (int code = 0; code < known && colors != null; code++) {
                put(code, colors.palette()[code]);
            }
            put(known, colors == null ? 0 : colors.missing());
            put(known + 1, drawing.palette().image());
            put(known + 2, drawing.palette().text());
        }

        private void put(int at, int color) {
            first[at] = (1L << 32) | ((color >>> 16) & 0xFF);
            second[at] = ((long) ((color >>> 8) & 0xFF) << 32) | (color & 0xFF);
        }

        private int at(int point) {
            if (point < codes.length) {
                int code = codes[point];
                return code < 0 ? first.length - 3 : code;
            }
            return point < images ? first.length - 2 : first.length - 1;
        }

        long first(int point) {
            return first[at(point)];
        }

        long second(int point) {
            return second[at(point)];
        }
    }

    private void begin(Pixels pixels) {
        most = 0;
        if (sums.length != 2 * pixels.argb().length) {
            sums = new long[2 * pixels.argb().length];
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
        var colors = new Addends(drawing);
        int pale = drawing.contextColor();
        long paleFirst = (1L << 32) | ((pale >>> 16) & 0xFF);
        long paleSecond = ((long) ((pale >>> 8) & 0xFF) << 32) | (pale & 0xFF);
        var xy = points.xy();
        double scale = camera.scale();
        double left = camera.screenX(0);
        double top = camera.screenY(0);
        for (int p = from; p < to; p++) {
            if (all || filter.keeps(p) != context) {
                int at = index(pixels, left + xy[2 * p] * scale, top - xy[2 * p + 1] * scale);
                if (at >= 0) {
                    add(
                            at,
                            context ? paleFirst : colors.first(p),
                            context ? paleSecond : colors.second(p));
                }
            }
        }
    }

    /// Where a position's sums are; -1 outside of the picture, and for what is not finite.
    private static int index(Pixels pixels, double x, double y) {
        boolean inside = x >= 0 && y >= 0 && x < pixels.width() && y < pixels.height();
        return inside ? 2 * (((int) y) * pixels.width() + ((int) x)) : -1;
    }

    private void add(int at, long first, long second) {
        long sum = sums[at] + first;
        sums[at] = sum;
        sums[at + 1] += second;
        most = Math.max(most, (int) (sum >>> 32));
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
            int at = 2 * i;
            int count = (int) (sums[at] >>> 32);
            if (count > 0) {
                int cover = count < TABLE ? covers[count] : cover(count, scale, strength);
                argb[i] = Pixels.blend(argb[i], mixed(at, count), cover);
                sums[at] = 0;
                sums[at + 1] = 0;
            }
        }
    }

    private static int cover(int count, double scale, double strength) {
        return (int) Math.round(256 * (0.35 + scale * Math.log1p(count)) * strength);
    }

    private int mixed(int at, int count) {
        int red = (int) sums[at] / count;
        int green = (int) (sums[at + 1] >>> 32) / count;
        int blue = (int) sums[at + 1] / count;
        return red << 16 | green << 8 | blue;
    }
}

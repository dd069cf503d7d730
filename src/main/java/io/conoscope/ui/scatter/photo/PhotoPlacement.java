package io.conoscope.ui.scatter.photo;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// Chooses the photos that show, spread evenly: none covers another or what stands in front, and
/// points show between them.
///
/// Greedy: photos that are on screen stay while they fit, so that nothing flickers; the others come
/// in an order that has nothing to do with where they lie.
final class PhotoPlacement {

    /// How many photos at most.
    static final int MOST = 160;

    /// The sides of photos in pixels, from few photos in view to many.
    static final double LARGEST = 96;

    static final double SMALLEST = 40;

    /// Of the picture, photos take no more than about this share.
    private static final double COVER = 0.3;

    /// To what stands in front, in pixels.
    private static final double CLEAR = 3;

    /// So many photos are looked at for a place; the others show from nearer by.
    private static final int LOOKED_AT = 100_000;

    /// Odd, and near the golden section of 2³²: steps that leave no gaps.
    private static final long STRIDE = 2_654_435_761L;

    private final Candidates all;
    private final double width;
    private final double height;
    private final List<Rectangle2D> taken;
    private final double side;
    private final double apart;
    private final Map<Long, List<Rectangle2D>> cells = new HashMap<>();
    private final Map<Integer, Rectangle2D> placed = new LinkedHashMap<>();

    /// The photos there are.
    interface Candidates {

        int count();

        /// Whether a photo may show.
        boolean shows(int photo);

        double x(int photo);

        double y(int photo);
    }

    private PhotoPlacement(
            Candidates all, double width, double height, List<Rectangle2D> taken, double side) {
        this.all = all;
        this.width = width;
        this.height = height;
        this.taken = taken;
        this.side = side;
        // Squares that far apart cover that share at most.
        this.apart = side / Math.sqrt(COVER);
    }

    /// Where photos show: squares about their points.
    ///
    /// @param width  of the picture in pixels
    /// @param height of the picture in pixels
    /// @param before photos on screen
    /// @param taken  what they keep clear of
    static Map<Integer, Rectangle2D> place(
            Candidates all,
            double width,
            double height,
            Set<Integer> before,
            List<Rectangle2D> taken) {
        double room = side(width, height, inView(all, width, height));
        var placement = new PhotoPlacement(all, width, height, taken, room);
        before.stream().filter(photo -> photo < all.count()).forEach(placement::put);
        placement.fill();
        return placement.placed;
    }

    private static int inView(Candidates all, double width, double height) {
        int count = 0;
        for (int photo = 0; photo < all.count(); photo++) {
            double x = all.x(photo);
            double y = all.y(photo);
            if (x >= 0 && x <= width && y >= 0 && y <= height && all.shows(photo)) {
                count++;
            }
        }
        return count;
    }

    /// The fewer photos are in view, the larger they are; in steps, so that they keep their size
    /// over a little zoom.
    static double side(double width, double height, int inView) {
        double fair = Math.sqrt(width * height * COVER / Math.max(1, inView));
        return Math.clamp(Math.rint(fair / 8) * 8, SMALLEST, LARGEST);
    }

    private void fill() {
        int count = all.count();
        int looked = Math.min(count, LOOKED_AT);
        IntPredicate isNew = photo -> !placed.containsKey(photo);
        for (int i = 0; i < looked && placed.size() < MOST; i++) {
            int photo = (int) (i * STRIDE % count);
            if (isNew.test(photo)) {
                put(photo);
            }
        }
    }

    private void put(int photo) {
        double left = all.x(photo) - side / 2;
        double top = all.y(photo) - side / 2;
        boolean inside =
                left >= CLEAR
                        && top >= CLEAR
                        && left + side <= width - CLEAR
                        && top + side <= height - CLEAR;
        if (!inside || placed.size() >= MOST || !all.shows(photo)) {
            return;
        }
        var box = new Rectangle2D(left, top, side, side);
        if (isFree(box) && taken.stream().noneMatch(other -> near(box, other, CLEAR))) {
            placed.put(photo, box);
            cells.computeIfAbsent(cell(cell(left), cell(top)), c -> new ArrayList<>()).add(box);
        }
    }

    private boolean isFree(Rectangle2D box) {
        long column = cell(box.getMinX());
        long row = cell(box.getMinY());
        for (long r = row - 1; r <= row + 1; r++) {
            for (long c = column - 1; c <= column + 1; c++) {
                for (var other : cells.getOrDefault(cell(c, r), List.of())) {
                    if (near(box, other, apart - side)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private long cell(double at) {
        return (long) Math.floor(at / apart);
    }

    private static long cell(long column, long row) {
        return row << 32 ^ (column & 0xFFFFFFFFL);
    }

    private static boolean near(Rectangle2D box, Rectangle2D other, double gap) {
        return box.getMinX() < other.getMaxX() + gap
                && other.getMinX() < box.getMaxX() + gap
                && box.getMinY() < other.getMaxY() + gap
                && other.getMinY() < box.getMaxY() + gap;
    }
}

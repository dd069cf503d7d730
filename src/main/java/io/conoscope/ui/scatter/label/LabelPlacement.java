package io.conoscope.ui.scatter.label;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts labels where none covers another, and none is cut off by the border.
///
/// Greedy: what is on screen already stays while it fits, so that nothing flickers; then the
/// others, the most important first. A label that finds no room is left out.
///
/// @param width  of the picture in pixels
/// @param height of the picture in pixels
/// @param most   how many labels at most
record LabelPlacement(double width, double height, int most) {

    /// Between labels, and to the border, in pixels.
    static final double GAP = 6;

    /// A label that wants room.
    ///
    /// @param key    tells it from others
    /// @param x      where its middle belongs
    /// @param y      where its middle belongs
    /// @param width  of its words
    /// @param height of its words
    record Wish(int key, double x, double y, double width, double height) {}

    /// Where each label that found room stands.
    ///
    /// @param wishes the most important first
    /// @param before keys of those on screen
    /// @param taken  what they keep clear of
    Map<Integer, Rectangle2D> place(
            List<Wish> wishes, Set<Integer> before, List<Rectangle2D> taken) {
        var placed = new LinkedHashMap<Integer, Rectangle2D>();
        var occupied = new ArrayList<>(taken);
        for (boolean there : new boolean[] {true, false}) {
            for (var wish : wishes) {
                if (before.contains(wish.key()) == there && placed.size() < most) {
                    put(wish, placed, occupied);
                }
            }
        }
        return placed;
    }

    private void put(Wish wish, Map<Integer, Rectangle2D> placed, List<Rectangle2D> occupied) {
        boolean inView = wish.x() >= 0 && wish.x() <= width && wish.y() >= 0 && wish.y() <= height;
        if (!inView || wish.width() + 2 * GAP > width || wish.height() + 2 * GAP > height) {
            return;
        }
        double left = within(wish.x() - wish.width() / 2, width - wish.width());
        double wanted = within(wish.y() - wish.height() / 2, height - wish.height());
        for (double shift : new double[] {0, -wish.height() * 0.6, wish.height() * 0.6}) {
            double top = within(wanted + shift, height - wish.height());
            var box = new Rectangle2D(left, top, wish.width(), wish.height());
            if (occupied.stream().noneMatch(other -> tooNear(box, other))) {
                placed.put(wish.key(), box);
                occupied.add(box);
                return;
            }
        }
    }

    private static double within(double at, double last) {
        return Math.clamp(at, GAP, Math.max(GAP, last - GAP));
    }

    private static boolean tooNear(Rectangle2D box, Rectangle2D other) {
        return box.getMinX() < other.getMaxX() + GAP
                && other.getMinX() < box.getMaxX() + GAP
                && box.getMinY() < other.getMaxY() + GAP
                && other.getMinY() < box.getMaxY() + GAP;
    }
}

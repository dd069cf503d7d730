package io.conoscope.app.settings;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where the window stood, in screen units.
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {

    /// The smallest window in which nothing is clipped.
    public static final double MIN_WIDTH = 960;

    /// See [#MIN_WIDTH].
    public static final double MIN_HEIGHT = 600;

    /// What must stay reachable of the title bar.
    private static final double GRIP = 120;

    /// A part of the desktop that a screen shows.
    public record Area(double x, double y, double width, double height) {}

    /// These bounds if their title bar can be reached on one of the screens, no larger than it;
    /// null if the screen they were on is gone.
    public @Nullable WindowBounds reachableOn(List<Area> screens) {
        for (var screen : screens) {
            boolean across = x + width - GRIP > screen.x && x + GRIP < screen.x + screen.width;
            boolean down = y >= screen.y - 1 && y + GRIP / 2 < screen.y + screen.height;
            if (across && down) {
                return new WindowBounds(
                        x,
                        y,
                        Math.clamp(width, MIN_WIDTH, Math.max(MIN_WIDTH, screen.width)),
                        Math.clamp(height, MIN_HEIGHT, Math.max(MIN_HEIGHT, screen.height)),
                        maximized);
            }
        }
        return null;
    }

    boolean isFinite() {
        return Double.isFinite(x + y + width + height) && width > 0 && height > 0;
    }
}
